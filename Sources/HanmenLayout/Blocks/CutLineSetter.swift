import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets a line to cut along (切り取り線): dashes across the whole sheet, scissors where it begins.
struct CutLineSetter {
    let context: LayoutContext

    private static let color = Color.gray(118)
    /// Where the scissors begin, from the sheet's left edge.
    private static let edge = Length.mm(5)

    /// Slips keep so far from the line at most.
    private static let widestMargin = Length.mm(15)

    /// The height of the line between slips: to either side the margin that the sheet has above, so that the slips are
    /// alike when they are cut.
    var marginHeight: Length {
        max(context.pitch, min(context.area.origin.y, Self.widestMargin) * 2)
    }

    /// The line, in the middle of a height; of a line of text, where nothing is said.
    func item(height: Length? = nil) -> GalleyItem {
        let height = height ?? context.pitch
        let left = -context.area.origin.x
        let middle = height / 2
        let scissors = context.shape(
            [TextRun("✂", role: context.style.fonts.body, size: context.em, color: Self.color)])
        let line = context.composer.naturalLine(scissors.clusters)
        let start = Point(
            x: left + Self.edge, y: TypeArea.baseline(inCellOf: height, em: context.em))
        let dashes = Rule(
            from: Point(x: start.x + context.em * 1.5, y: middle),
            to: Point(x: left + context.area.sheet.width, y: middle), thickness: .pt(0.4),
            color: Self.color, style: .dashed)
        // Shapes, not text: nobody copies or hears scissors.
        let shapes = scissors.glyphRuns(for: line, at: start).map { FrameItem.outlines($0) }
        var item = GalleyItem([Slug(owner: nil, items: shapes + [.rule(dashes)])], height: height)
        item.gridPlacement = .free
        return item
    }
}
