package import HanmenCore

/// Turns what was set as horizontal lines into columns: along the line becomes down, from line to line becomes left.
///
/// Blocks are set the same way in both writing modes; only the finished page is turned. Glyphs keep their stance,
/// because the offsets in runs of vertical text are already those of the page (`ShapedText+Columns.swift`).
package enum QuarterTurn {
    /// A place, turned clockwise about the corner where the first line begins.
    package static func turned(_ point: Point) -> Point { Point(x: -point.y, y: point.x) }

    /// A drawn thing, turned with its place.
    static func turned(_ item: FrameItem) -> FrameItem {
        switch item {
        case .glyphs(var run):
            run.origin = turned(run.origin)
            return .glyphs(run)
        case .outlines(var run):
            run.origin = turned(run.origin)
            return .outlines(run)
        case .rule(var rule):
            (rule.from, rule.to) = (turned(rule.from), turned(rule.to))
            return .rule(rule)
        case .box(var box):
            box.rect = turned(box.rect)
            return .box(box)
        case .image(var image):
            image.rect = turned(image.rect)
            return .image(image)
        case .drawing(let drawing, let place):
            // A seal stays upright in columns, as it does on paper.
            return .drawing(drawing, at: turned(Rect(origin: place, size: drawing.size)).origin)
        case .link(var area):
            area.rect = turned(area.rect)
            return .link(area)
        case .field(var area):
            area.rect = turned(area.rect)
            return .field(area)
        case .marked(let mark, let items):
            return .marked(mark, items.map { turned($0) })
        case .frame(let frame, let place):
            let size = Size(width: frame.size.height, height: frame.size.width)
            return .frame(Frame(size: size, items: frame.items.map { turned($0) }), at: turned(place))
        }
    }

    /// An area, turned with its place.
    package static func turned(_ rect: Rect) -> Rect {
        Rect(
            x: -rect.maxY, y: rect.minX, width: rect.size.height, height: rect.size.width)
    }
}
