/// A block of Markdown as the parser saw it, with its bytes' range in the source.
indirect enum MarkdownBlock {
    case heading(level: Int, [MarkdownInline], Range<Int>)
    case paragraph([MarkdownInline], Range<Int>)
    case list([MarkdownItem], Range<Int>)
    case quote([MarkdownBlock], Range<Int>)
    case table(MarkdownTable)
    case pageBreak(Range<Int>)
    /// HTML or code: lines that are kept as text.
    case verbatim(MarkdownVerbatim, lines: [MarkdownInline], Range<Int>)
}

/// What was kept as text though Markdown means something else by it.
enum MarkdownVerbatim {
    case html
    case code
}

/// An item of a Markdown list.
struct MarkdownItem {
    /// `1.` as written; nil for a bullet.
    var number: String?
    var blocks: [MarkdownBlock]
    var range: Range<Int>
}

/// A GFM table.
struct MarkdownTable {
    enum Alignment {
        case natural, left, center, right
    }

    struct Cell {
        var content: [MarkdownInline]
        var range: Range<Int>
    }

    var alignments: [Alignment]
    /// The rows; the first is the head.
    var rows: [[Cell]]
    var range: Range<Int>
}

/// A piece of a line of Markdown.
indirect enum MarkdownInline {
    case text(String, Range<Int>)
    /// A line end that the writer's editor made.
    case softBreak(Range<Int>)
    /// A line end that was asked for.
    case hardBreak(Range<Int>)
    case strong([MarkdownInline])
    case emphasis([MarkdownInline])
    case link(destination: String, [MarkdownInline], Range<Int>)
    case image(path: String, alternative: String, title: String, Range<Int>)
    /// A tag inside a line, kept as text.
    case html(String, Range<Int>)
}
