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
