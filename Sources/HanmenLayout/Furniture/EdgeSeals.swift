import HanmenCore
import HanmenForms

/// Seals across the edges of sheets: a half of each lies on this sheet (契印, 割印). Decoration: they hold no pages
/// together.
struct EdgeSeals {
    let context: LayoutContext
    let sheet: Size

    /// What a page, counted from 1, has of a seal at a place.
    ///
    /// Laid side by side in reading order, two pages show one whole seal where they meet.
    func items(
        _ seal: Seal, at place: FurnitureItem.Place, page: Int, of count: Int, span: SourceSpan
    ) -> [FrameItem] {
        let side = SealSizes.size(of: seal).width
        let middles = middles(at: place, page: page, of: count)
        guard !middles.isEmpty, let drawing = context.seals.drawing(of: seal, side: side, span: span) else {
            return []
        }
        return middles.map { middle in
            let corner = Point(x: middle.x - side / 2, y: middle.y - side / 2)
            return .marked(.artifact, [.drawing(drawing, at: corner)])
        }
    }

    private func middles(at place: FurnitureItem.Place, page: Int, of count: Int) -> [Point] {
        let across = sheet.width / 2
        switch place {
        case .topEdge: return [Point(x: across, y: .zero)]
        case .bottomEdge: return [Point(x: across, y: sheet.height)]
        case .seam:
            let runsLeft = context.style.writingMode == .vertical
            let (before, after) = runsLeft ? (sheet.width, .zero) : (Length.zero, sheet.width)
            let edges = (page > 1 ? [before] : []) + (page < count ? [after] : [])
            return edges.map { Point(x: $0, y: sheet.height / 2) }
        default: return []
        }
    }
}
