import HanmenCore

/// What is printed on a page, in order of drawing and without spaces, each character with its place in the source.
struct PageText {
    /// A run of glyphs: its text without spaces, and where it was written.
    struct Run: Sendable {
        var text: String
        var span: SourceSpan?
    }

    /// The text.
    private(set) var text = ""
    /// The runs that it consists of.
    private(set) var runs: [Run] = []

    init(_ page: Page) {
        add(page.frame.items)
    }

    /// Where the run with a character was written.
    func span(at index: String.Index) -> SourceSpan? {
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        var end = 0
        return runs.first { run in
            end += run.text.utf8.count
            return offset < end
        }?.span
    }

    private mutating func add(_ items: [FrameItem]) {
        for item in items {
            switch item {
            case .glyphs(let run):
                let written = run.text.filter { !$0.isWhitespace }
                text += written
                runs.append(Run(text: written, span: run.span))
            case .marked(_, let inner): add(inner)
            case .frame(let frame, _): add(frame.items)
            case .rule, .box, .image, .drawing, .link, .field, .outlines: break
            }
        }
    }
}
