import HanmenCore
import HanmenForms
import HanmenText

/// The large pale 「案」 behind every page of a draft: an artifact, drawn as shapes, so that nobody copies or hears it
/// (ISO 32000-1, table 330; ISO 14289-1, 7.8).
struct Watermark {
    let context: LayoutContext
    let words: String

    /// Pale enough for black text, and for every colour of text that a layout may use, to be read over it.
    private static let color = Color.gray(238)
    /// Its size in parts of the sheet's shorter side.
    private static let size = 0.62

    /// The page with the words behind all else.
    func applied(to page: Page) -> Page {
        var page = page
        page.frame.items.insert(.marked(.pagination(.watermark), items(on: page.frame.size)), at: 0)
        return page
    }

    private func items(on sheet: Size) -> [FrameItem] {
        let em = min(sheet.width, sheet.height) * Self.size
        let run = TextRun(words, role: context.style.fonts.title, size: em, color: Self.color)
        let shaped = context.shape([run], in: .horizontal)
        let line = context.composer.naturalLine(shaped.clusters)
        let start = Point(x: (sheet.width - line.end) / 2, y: sheet.height / 2 + em * 0.38)
        return shaped.glyphRuns(for: line, at: start).map { .outlines($0) }
    }
}
