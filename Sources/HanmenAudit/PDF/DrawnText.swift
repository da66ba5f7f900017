/// The text that content streams draw, whether it can be seen or not.
struct DrawnText {
    /// A marked sequence, by the page or form that draws it and its number there.
    struct Mark: Hashable {
        var owner: Int
        var number: Int
    }

    /// Text by the glyphs, and text as it is to be spoken (ActualText in place of glyphs).
    struct Both {
        var drawn: [UInt32] = []
        var spoken: [UInt32] = []
    }

    /// All text in order of drawing.
    var all = Both()
    /// The text of each marked sequence.
    var marks: [Mark: Both] = [:]
    /// Where each page's text begins in ``all``.
    var pageStarts: [(page: Int, drawn: Int, spoken: Int)] = []
    /// Pages on which glyphs are drawn that say nothing.
    var unreadablePages: Set<Int> = []
    /// Pages with pictures.
    var picturePages: Set<Int> = []
    /// Forms that a page or another form draws.
    var drawnForms: Set<Int> = []
    /// Whether there was more than is looked through.
    var isExhausted = false
}
