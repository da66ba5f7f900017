/// An area as it lies in a frame: how far that is moved on the page, and the leaf that it stands in.
struct FoundArea<Area> {
    var area: Area
    var offset: Point
    var leaf: LeafID?
}

extension Page {
    /// The areas of one kind on the page, in order: those things that are not drawn.
    func areas<Area>(_ pick: (FrameItem) -> Area?) -> [FoundArea<Area>] {
        Self.areas(in: frame.items, movedBy: .zero, leaf: nil, pick)
    }

    private static func areas<Area>(
        in items: [FrameItem], movedBy offset: Point, leaf: LeafID?, _ pick: (FrameItem) -> Area?
    ) -> [FoundArea<Area>] {
        items.flatMap { item -> [FoundArea<Area>] in
            if let area = pick(item) { return [FoundArea(area: area, offset: offset, leaf: leaf)] }
            switch item {
            case .marked(let mark, let inner):
                return areas(in: inner, movedBy: offset, leaf: mark.leaf, pick)
            case .frame(let frame, let origin):
                return areas(in: frame.items, movedBy: offset + origin, leaf: leaf, pick)
            case .glyphs, .outlines, .rule, .box, .image, .drawing, .link, .field: return []
            }
        }
    }
}
