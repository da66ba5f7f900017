import HanmenCore
import HanmenForms
import HanmenText

/// Sets the page number under the type area (ノンブル); it is no part of the text.
struct FolioSetter {
    let context: LayoutContext

    func items(page: Int, of count: Int) -> [FrameItem] {
        guard let style = context.style.folio, page > 1 || style.showsOnFirstPage else { return [] }
        let text = style.format.replacing("{頁}", with: String(page))
            .replacing("{全頁}", with: String(count))
        let shaped = context.shape(
            [TextRun(text, role: context.style.fonts.body, size: style.size)], in: .horizontal)
        guard !shaped.clusters.isEmpty else { return [] }
        let line = context.composer.naturalLine(shaped.clusters)
        let area = context.area.rect(onPage: page, in: context.style.writingMode)
        let start = Point(
            x: area.minX + shift(line, style, within: area.size.width),
            y: area.maxY + drop(style, from: area.maxY))
        return [.marked(.pagination(.footer), shaped.glyphRuns(for: line, at: start).map { .glyphs($0) })]
    }

    /// From the foot of the type area to the baseline: a line and a half, less where the margin is small.
    private func drop(_ style: FolioStyle, from foot: Length) -> Length {
        let margin = context.area.sheet.height - foot
        let middle = TypeArea.baseline(inCellOf: margin, em: style.size)
        return min(context.pitch * 1.5, middle, margin - style.size * 0.12)
    }

    private func shift(_ line: Line, _ style: FolioStyle, within width: Length) -> Length {
        let free = width - line.end
        switch style.alignment {
        case .left: return .zero
        case .center: return free / 2
        case .right: return free
        }
    }
}
