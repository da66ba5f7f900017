/// A leaf of the structure tree: the smallest piece of marked content.
///
/// A leaf that is broken over pages keeps one identifier per page piece: layout gives each drawn piece its own
/// leaf and lists them under one node.
public struct LeafID: Hashable, Sendable {
    /// A number unique in the document, in reading order of creation.
    public var number: Int

    /// A leaf by its number.
    public init(number: Int) { self.number = number }
}

/// What a part of the document is (ISO 32000-1, 14.8.4, standard structure types).
public enum StructureRole: Hashable, Sendable {
    case document, part, section
    /// A heading of level 1 to 6.
    case heading(level: Int)
    case paragraph
    case list, listItem, listLabel, listBody
    case table, tableRow
    case tableHeader(TableScope)
    case tableData
    case span, figure, caption, note, quote, link, form
    /// Ruby: base, reading.
    case ruby, rubyBase, rubyText
}

/// What a table header cell is the header of.
public enum TableScope: Hashable, Sendable {
    case row, column, both
}

/// What an element says beside its content.
public struct StructureAttributes: Hashable, Sendable {
    /// What a picture shows (Alt).
    public var alternative: String?
    /// The text that the content stands for (ActualText).
    public var actualText: String?
    /// A BCP 47 language, where it differs from the document's.
    public var language: String?
    /// How many columns a table cell spans.
    public var columnSpan: Int
    /// How many rows a table cell spans.
    public var rowSpan: Int

    /// No attributes but those named.
    public init(
        alternative: String? = nil, actualText: String? = nil, language: String? = nil, columnSpan: Int = 1,
        rowSpan: Int = 1
    ) {
        self.alternative = alternative
        self.actualText = actualText
        self.language = language
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
    }
}

/// An element of the structure tree, in reading order.
public struct StructureNode: Hashable, Sendable {
    /// What lies under an element.
    public enum Child: Hashable, Sendable {
        case node(StructureNode)
        case leaf(LeafID)
    }

    /// What it is.
    public var role: StructureRole
    /// What it says beside its content.
    public var attributes: StructureAttributes
    /// What lies under it, in reading order.
    public var children: [Child]
    /// Where it was written, so that a complaint can name the place.
    public var span: SourceSpan?

    /// An element with its children.
    public init(
        _ role: StructureRole, attributes: StructureAttributes = StructureAttributes(),
        children: [Child] = [],
        span: SourceSpan? = nil
    ) {
        self.role = role
        self.attributes = attributes
        self.children = children
        self.span = span
    }
}
