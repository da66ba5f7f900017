public import HanmenCore

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
