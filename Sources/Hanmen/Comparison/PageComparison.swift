public import HanmenCore

/// Which blocks two documents of one form draw differently, wherever they stand.
public struct PageComparison: Sendable {
    /// The names of blocks that differ, or that only one of the two has, in the order of the second; what stands outside
    /// every block is told as 欄外.
    public let blocks: [String]

    /// What stands outside the blocks: heads, feet, folios.
    public static let furniture = "欄外"

    /// Compares what is drawn, block by block, from the head of each.
    public init(_ first: PagedDocument, _ second: PagedDocument) {
        let (old, new) = (Drawings(first), Drawings(second))
        let names = new.order + old.order.filter { !new.order.contains($0) }
        blocks = names.filter { old.byBlock[$0] != new.byBlock[$0] }
    }
}

/// What a document draws, by block.
private struct Drawings {
    var byBlock: [String: [String]] = [:]
    var order: [String] = []

    init(_ document: PagedDocument) {
        for (number, page) in document.pages.enumerated() {
            let areas = document.blocks.filter { $0.page == number }
            for area in areas { add(nil, to: area.name) }
            for step in page.sequences.flatMap(\.steps) {
                let area = areas.first { $0.rect.outset(by: .pt(12), .pt(1)).holds(step.place) }
                let corner = area?.rect.origin ?? .zero
                add(
                    step.described(from: corner, fonts: document.fonts),
                    to: area?.name ?? PageComparison.furniture)
            }
        }
        for name in byBlock.keys { byBlock[name]?.sort() }
    }

    private mutating func add(_ drawing: String?, to name: String) {
        if byBlock[name] == nil { order.append(name) }
        byBlock[name, default: []] += [drawing].compactMap { $0 }
    }
}

extension DrawingStep {
    /// A point by which it belongs to an area.
    fileprivate var place: Point {
        switch self {
        case .glyphs(let run), .outlines(let run): run.origin
        case .rule(let rule):
            Point(x: (rule.from.x + rule.to.x) / 2, y: (rule.from.y + rule.to.y) / 2)
        case .box(let box): box.rect.middle
        case .image(let image): image.rect.middle
        case .drawing(let drawing, let origin): Rect(origin: origin, size: drawing.size).middle
        }
    }

    /// What it draws, told from a corner; faces by their names, as numbers differ between documents.
    fileprivate func described(from corner: Point, fonts: [FontFace]) -> String {
        switch self {
        case .glyphs(var run), .outlines(var run):
            run.origin = run.origin + Point(x: -corner.x, y: -corner.y)
            let face = fonts.indices.contains(run.font.index) ? fonts[run.font.index].name : ""
            return "\(face) \(run.size) \(run.color) \(run.origin) \(run.text) \(run.glyphs)"
        case .rule(let rule):
            return
                "\(rule.from.x - corner.x) \(rule.from.y - corner.y) \(rule.to.x - corner.x) \(rule.to.y - corner.y) \(rule.thickness) \(rule.color)"
        case .box(let box):
            return
                "\(box.rect.moved(by: Point(x: -corner.x, y: -corner.y))) \(box.shape) \(String(describing: box.fill)) \(String(describing: box.stroke))"
        case .image(let image):
            return "\(image.rect.moved(by: Point(x: -corner.x, y: -corner.y))) \(image.image.bytes.count)"
        case .drawing(let drawing, let origin): return "\(origin - corner) \(drawing)"
        }
    }
}

extension Rect {
    /// Brackets hang out at the sides, rules by half their thickness above and below.
    fileprivate func outset(by sides: Length, _ height: Length) -> Rect {
        Rect(
            x: minX - sides, y: minY - height, width: size.width + sides * 2,
            height: self.size.height + height * 2)
    }
}
