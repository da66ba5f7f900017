/// An area of a page where a field is shown and filled in; on paper nothing is drawn.
public struct FieldArea: Hashable, Sendable {
    /// The area.
    public var rect: Rect
    /// The name of its field; one field may have several areas.
    public var field: String
    /// The size of what is typed into it.
    public var textSize: Length
    /// How its field's value looks, from the area's top left corner; nothing where the field is empty.
    public var appearance: [FrameItem]
    /// Where it was written.
    public var span: SourceSpan?

    /// An area of a field.
    public init(
        rect: Rect, field: String, textSize: Length, appearance: [FrameItem] = [], span: SourceSpan? = nil
    ) {
        self.rect = rect
        self.field = field
        self.textSize = textSize
        self.appearance = appearance
        self.span = span
    }
}

/// An area and the leaf of the element that holds it.
public struct PageField: Hashable, Sendable {
    /// The leaf of the structure tree; nil where the area stands in decoration.
    public var leaf: LeafID?
    /// The area, in page coordinates.
    public var area: FieldArea
}

extension Page {
    /// The areas of fields on the page, in order.
    public var fields: [PageField] {
        var fields: [PageField] = []
        Self.gather(frame.items, movedBy: .zero, leaf: nil, into: &fields)
        return fields
    }

    private static func gather(
        _ items: [FrameItem], movedBy offset: Point, leaf: LeafID?, into fields: inout [PageField]
    ) {
        for item in items {
            switch item {
            case .field(var area):
                area.rect = area.rect.moved(by: offset)
                fields.append(PageField(leaf: leaf, area: area))
            case .marked(let mark, let items):
                gather(items, movedBy: offset, leaf: mark.leaf, into: &fields)
            case .frame(let frame, let origin):
                gather(frame.items, movedBy: offset + origin, leaf: leaf, into: &fields)
            case .glyphs, .rule, .box, .image, .link: break
            }
        }
    }
}

extension PagedDocument {
    /// The areas of all pages, page by page.
    public var fieldAreas: [FieldArea] { pages.flatMap { $0.fields.map(\.area) } }

    /// How the fields that say something look, each area a page of its own size: they are drawn behind the pages with
    /// the same fonts, and finishing makes appearance streams of them.
    public var appearancePages: [Page] {
        fieldAreas.filter { !$0.appearance.isEmpty }.map { area in
            Page(
                boxes: PageBoxes(trimmedTo: area.rect.size),
                frame: Frame(size: area.rect.size, items: [.marked(.artifact, area.appearance)]), label: "")
        }
    }
}
