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
        areas { item in if case .field(let area) = item { area } else { nil } }.map { found in
            var area = found.area
            area.rect = area.rect.moved(by: found.offset)
            return PageField(leaf: found.leaf, area: area)
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
