import Hanmen
import HanmenCore
import HanmenLayout

/// Puts the volume's own page numbers (通しノンブル) on its pages: small, at the outer lower corner, where no report has
/// its own.
struct FolioStamp {
    let press: Press

    private static let size = Length.pt(8)
    private static let role = "ゴシック"
    /// How far the number stands from the outer edge and from the foot of the page.
    private static let side = Length.mm(12)
    private static let foot = Length.mm(9)

    /// Numbers the pages from an index on, from 1.
    func stamp(_ volume: inout JoinedDocument, from first: Int) {
        for index in volume.document.pages.indices.dropFirst(first) {
            let number = index - first + 1
            let page = volume.document.pages[index]
            // A blank back stays blank.
            guard !page.frame.items.isEmpty else { continue }
            let words = press.words(String(number), role: Self.role, size: Self.size)
            let trim = page.boxes.trim
            let isRight = !number.isMultiple(of: 2)
            let left = isRight ? trim.maxX - Self.side - words.width : trim.minX + Self.side
            let origin = Point(x: left, y: trim.maxY - Self.foot)
            let runs = words.runs.map { run in
                var run = run
                run.origin = run.origin + origin
                return FrameItem.glyphs(run)
            }
            volume.stamp(.marked(.pagination(.footer), runs), in: words.faces, on: index)
        }
    }
}
