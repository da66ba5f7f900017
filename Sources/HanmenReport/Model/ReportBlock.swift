public import HanmenCore

/// A block of the narrative.
public indirect enum ReportBlock: Sendable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(BlockList)
    case table(BodyTable)
    case quote([ReportBlock], SourceSpan)
    /// `---` on a line of its own: go on on a new page.
    case pageBreak(SourceSpan)

    /// Where the block stands.
    public var span: SourceSpan {
        switch self {
        case .heading(let heading): heading.span
        case .paragraph(let paragraph): paragraph.span
        case .list(let list): list.span
        case .table(let table): table.span
        case .quote(_, let span), .pageBreak(let span): span
        }
    }
}

/// A heading, its level, and the writer's own mark, if there is one.
public struct Heading: Sendable {
    /// 1 outermost, 6 innermost.
    public var level: Int
    /// ■, ・, 第1 … as written; it is part of what is printed.
    public var marker: Marker?
    /// What the heading says, without the mark.
    public var content: [Inline]
    /// Where it stands.
    public var span: SourceSpan

    /// A heading.
    public init(level: Int, marker: Marker?, content: [Inline], span: SourceSpan) {
        self.level = level
        self.marker = marker
        self.content = content
        self.span = span
    }
}

/// A paragraph.
public struct Paragraph: Sendable {
    /// What it says; a lone image makes a figure.
    public var content: [Inline]
    /// What it is in the report.
    public var role: ParagraphRole
    /// Where it stands.
    public var span: SourceSpan

    /// A paragraph.
    public init(content: [Inline], role: ParagraphRole = .body, span: SourceSpan) {
        self.content = content
        self.role = role
        self.span = span
    }
}

/// What a paragraph is in the report.
public enum ParagraphRole: Hashable, Sendable {
    /// Running text: first line indented.
    case body
    /// Affiliation, post and name of a speaker, set at the right (forms.md C32).
    case speaker
}

/// The marks that writers put before headings and items (forms.md C07–C09).
public enum MarkerScheme: String, CaseIterable, Hashable, Sendable {
    /// ■ or □ or ◆ or ●.
    case square = "■"
    /// ・ .
    case dot = "・"
    /// ① … ㊿.
    case circled = "①"
    /// 第1, 第２.
    case ordinal = "第1"
    /// 1 or １, followed by a space.
    case number = "1"
    /// (1) or （１）.
    case parenthesizedNumber = "(1)"
    /// ア, イ, followed by a space.
    case katakana = "ア"
    /// (ア).
    case parenthesizedKatakana = "(ア)"
    /// a, followed by a space.
    case latin = "a"
    /// (a).
    case parenthesizedLatin = "(a)"
    /// ※ or 注, a note.
    case note = "※"
}

/// A mark as written.
public struct Marker: Hashable, Sendable {
    /// Which kind of mark.
    public var scheme: MarkerScheme
    /// The mark as written, without the space behind it.
    public var text: String

    /// A mark.
    public init(scheme: MarkerScheme, text: String) {
        self.scheme = scheme
        self.text = text
    }
}

/// A list; every item keeps the mark that was written.
public struct BlockList: Sendable {
    /// The items.
    public var items: [ListItem]
    /// Where it stands.
    public var span: SourceSpan

    /// A list.
    public init(items: [ListItem], span: SourceSpan) {
        self.items = items
        self.span = span
    }
}

/// An item of a list.
public struct ListItem: Sendable {
    /// The mark as printed; nil where Markdown's `-` leaves it to the layout.
    public var marker: Marker?
    /// What the item holds; the first block is most often a paragraph.
    public var blocks: [ReportBlock]
    /// Where it stands.
    public var span: SourceSpan

    /// An item.
    public init(marker: Marker?, blocks: [ReportBlock], span: SourceSpan) {
        self.marker = marker
        self.blocks = blocks
        self.span = span
    }
}

/// A table of the narrative.
public struct BodyTable: Sendable {
    /// How a column is aligned.
    public enum Alignment: Hashable, Sendable {
        case natural, left, center, right
    }

    /// The columns' alignments.
    public var alignments: [Alignment]
    /// The head row.
    public var head: [BodyCell]
    /// The rows under it.
    public var rows: [[BodyCell]]
    /// Where it stands.
    public var span: SourceSpan

    /// A table.
    public init(alignments: [Alignment], head: [BodyCell], rows: [[BodyCell]], span: SourceSpan) {
        self.alignments = alignments
        self.head = head
        self.rows = rows
        self.span = span
    }
}

/// A cell of a table of the narrative.
public struct BodyCell: Sendable {
    /// What it says.
    public var content: [Inline]
    /// Where it stands.
    public var span: SourceSpan

    /// A cell.
    public init(content: [Inline], span: SourceSpan) {
        self.content = content
        self.span = span
    }
}
