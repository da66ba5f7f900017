import HanmenCore
import HanmenForms
import HanmenLayout

/// The type area with its grid of characters (版面と字の格子).
struct TypeAreaLayer {
    private let area: TypeArea
    private let writingMode: WritingMode
    private let corner: Point

    init(style: FormStyle, scene: PageScene) {
        area = TypeArea(of: style)
        writingMode = style.writingMode
        corner = area.origin(onPage: scene.number) + scene.sheet.origin
    }

    /// The type area, then the em boxes of its lines, then what parts their characters.
    var shapes: [LayerShape] {
        let gap = area.pitch - area.em
        let whole = Rect(x: .zero, y: gap / 2, width: area.width, height: area.height - gap)
        let lines = (0..<rows).map { row in
            placed(Rect(x: .zero, y: area.pitch * row + gap / 2, width: area.width, height: area.em))
        }
        let edges = (1..<max(1, columns)).map { column in
            let x = area.em * column
            return Rect(x: x, y: gap / 2, width: .zero, height: area.height - gap)
        }
        return [.rect(placed(whole), note: "\(columns) 字 × \(rows) 行")] + lines.map { .rect($0) }
            + edges.map { edge in
                let rect = placed(edge)
                return .line(rect.origin, Point(x: rect.maxX, y: rect.maxY))
            }
    }

    private var columns: Int { area.width.raw / max(1, area.em.raw) }
    private var rows: Int { area.height.raw / max(1, area.pitch.raw) }

    /// A place in the type area as if lines ran across, on the page.
    private func placed(_ rect: Rect) -> Rect {
        (writingMode == .vertical ? QuarterTurn.turned(rect) : rect).moved(by: corner)
    }
}
