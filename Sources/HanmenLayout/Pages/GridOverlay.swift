public import HanmenCore
public import HanmenForms

/// Draws the type area, its grid of characters and its baselines behind the pages of a document, in light blue.
///
/// For people who judge or make layouts; the drawing is an artifact and changes neither text nor structure.
public struct GridOverlay: Sendable {
    private let area: TypeArea

    /// The overlay for documents of a style.
    public init(_ style: FormStyle) { area = TypeArea(style) }

    /// The document with the grid behind each page.
    public func applied(to document: PagedDocument) -> PagedDocument {
        var document = document
        for index in document.pages.indices {
            let grid = items(at: area.origin(onPage: index + 1))
            document.pages[index].frame.items.insert(.marked(.artifact, grid), at: 0)
        }
        return document
    }

    private static let cell = Color.rgb(red: 205, green: 228, blue: 245)
    private static let baseline = Color.rgb(red: 150, green: 198, blue: 232)
    private static let frame = Color.rgb(red: 90, green: 160, blue: 215)

    private func items(at origin: Point) -> [FrameItem] {
        let lines = (0..<(area.height.raw / area.pitch.raw)).flatMap { line($0, at: origin) }
        return lines + [.box(typeArea(at: origin))]
    }

    /// From the first line's em boxes to the last one's.
    private func typeArea(at origin: Point) -> Box {
        let gap = area.pitch - area.em
        return Box(
            rect: Rect(x: origin.x, y: origin.y + gap / 2, width: area.width, height: area.height - gap),
            stroke: Stroke(thickness: .pt(0.6), color: Self.frame))
    }

    /// The em boxes of a line, and its baseline.
    private func line(_ number: Int, at origin: Point) -> [FrameItem] {
        let top = origin.y + area.pitch * number
        let box = top + (area.pitch - area.em) / 2
        let count = area.width.raw / area.em.raw
        let edges = (1..<max(1, count)).map { index in
            let x = origin.x + area.em * index
            return rule(Point(x: x, y: box), Point(x: x, y: box + area.em), Self.cell)
        }
        let sides = [box, box + area.em].map { across($0, origin, Self.cell) }
        let base = top + TypeArea.baseline(inCellOf: area.pitch, em: area.em)
        return edges + sides + [across(base, origin, Self.baseline)]
    }

    private func across(_ y: Length, _ origin: Point, _ color: Color) -> FrameItem {
        rule(Point(x: origin.x, y: y), Point(x: origin.x + area.width, y: y), color)
    }

    private func rule(_ from: Point, _ to: Point, _ color: Color) -> FrameItem {
        .rule(Rule(from: from, to: to, thickness: .pt(0.25), color: color))
    }
}
