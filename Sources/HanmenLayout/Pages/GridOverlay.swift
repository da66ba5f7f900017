public import HanmenCore
public import HanmenForms

/// Draws the type area, its grid of characters and its baselines behind the pages of a document, in light blue.
///
/// For people who judge or make layouts; the drawing is an artifact and changes neither text nor structure.
public struct GridOverlay: Sendable {
    private let area: TypeArea
    private let writingMode: WritingMode

    /// The overlay for documents of a style.
    public init(_ style: FormStyle) {
        writingMode = style.writingMode
        area = TypeArea(of: style)
    }

    /// The document with the grid behind each page.
    public func applied(to document: PagedDocument) -> PagedDocument {
        var document = document
        let lying = items
        let grid = writingMode == .vertical ? lying.map { QuarterTurn.turned($0) } : lying
        for index in document.pages.indices {
            let origin = area.origin(onPage: index + 1)
            let placed = grid.map { $0.placed(at: origin) }
            document.pages[index].frame.items.insert(.marked(.artifact, placed), at: 0)
        }
        return document
    }

    private static let cell = Color.rgb(red: 205, green: 228, blue: 245)
    private static let baseline = Color.rgb(red: 150, green: 198, blue: 232)
    private static let frame = Color.rgb(red: 90, green: 160, blue: 215)

    /// The grid as if the lines ran across, from the corner where the first one begins.
    private var items: [FrameItem] {
        (0..<(area.height.raw / area.pitch.raw)).flatMap(line) + [.box(typeArea)]
    }

    /// From the first line's em boxes to the last one's.
    private var typeArea: Box {
        let gap = area.pitch - area.em
        return Box(
            rect: Rect(x: .zero, y: gap / 2, width: area.width, height: area.height - gap),
            stroke: Stroke(thickness: .pt(0.6), color: Self.frame))
    }

    /// The em boxes of a line, and its baseline.
    private func line(_ number: Int) -> [FrameItem] {
        let top = area.pitch * number
        let box = top + (area.pitch - area.em) / 2
        let edges = (1..<max(1, area.width.raw / area.em.raw)).map { index in
            let x = area.em * index
            return rule(Point(x: x, y: box), Point(x: x, y: box + area.em), Self.cell)
        }
        return edges + [across(box, Self.cell), across(box + area.em, Self.cell), baseline(top)]
    }

    /// Upright characters hang on the middle of their column, lying ones stand on their baseline.
    private func baseline(_ top: Length) -> FrameItem {
        let onLine = TypeArea.baseline(inCellOf: area.pitch, em: area.em)
        return across(top + (writingMode == .vertical ? area.pitch / 2 : onLine), Self.baseline)
    }

    private func across(_ y: Length, _ color: Color) -> FrameItem {
        rule(Point(x: .zero, y: y), Point(x: area.width, y: y), color)
    }

    private func rule(_ from: Point, _ to: Point, _ color: Color) -> FrameItem {
        .rule(Rule(from: from, to: to, thickness: .pt(0.25), color: color))
    }
}
