import HanmenCore

/// One thing on a page that leads to its source: a line of text, a picture, a seal, an area of a field.
public struct PageItem: Encodable, Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Encodable, Hashable, Sendable {
        case text, image, field, seal
    }

    /// The distance from the left edge.
    public var x: Double
    /// The distance from the top edge.
    public var y: Double
    /// The extent to the right.
    public var width: Double
    /// The extent downwards.
    public var height: Double
    /// What it says: its text, what a picture shows, what a field asks for.
    public var text: String
    /// What it is.
    public var kind: Kind
    /// The block that it stands in; `欄外` outside of all, nil where the document knows no blocks.
    public var block: String?
    /// The structure type of its element; nil for what is not read aloud.
    public var tag: String?
    /// The place of its element in the reading order of the page, from 1.
    public var order: Int?
    /// Where it was written; nil where that is not known.
    public var place: SourcePlace?

    private enum CodingKeys: CodingKey {
        case x, y, width, height, text, kind, block, tag, order, file, line, column, offset, length
    }

    /// One object without inner ones; what is not known is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(x, forKey: .x)
        try container.encode(y, forKey: .y)
        try container.encode(width, forKey: .width)
        try container.encode(height, forKey: .height)
        try container.encode(text, forKey: .text)
        try container.encode(kind, forKey: .kind)
        try container.encode(block, forKey: .block)
        try container.encode(tag, forKey: .tag)
        try container.encode(order, forKey: .order)
        try container.encode(place?.file, forKey: .file)
        try container.encode(place?.line, forKey: .line)
        try container.encode(place?.column, forKey: .column)
        try container.encode(place?.offset, forKey: .offset)
        try container.encode(place?.length, forKey: .length)
    }
}

/// A range of a file, for people and for editors.
public struct SourcePlace: Hashable, Sendable {
    /// The file, as the preview names it.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int
    /// Where it begins, in UTF-8 bytes.
    public var offset: Int
    /// How long it is, in UTF-8 bytes.
    public var length: Int

    /// A range of a source under the name that the preview gives it.
    init(_ span: SourceSpan, named name: (String) -> String) {
        let start = span.start
        file = name(span.source.name)
        (line, column) = (start.line, start.column)
        (offset, length) = (span.range.lowerBound, span.range.count)
    }
}
