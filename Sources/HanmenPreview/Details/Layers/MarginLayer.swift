import HanmenCore
import HanmenForms

/// The margins, and the strip at the bound edge (余白と綴じ代).
struct MarginLayer {
    private let style: FormStyle
    private let sheet: Rect
    /// Whether the page is bound at its left edge.
    private let isBoundLeft: Bool
    private let isMirrored: Bool

    init(style: FormStyle, scene: PageScene) {
        self.style = style
        sheet = scene.sheet
        isMirrored = style.mirrorsEvenPages && scene.number.isMultiple(of: 2)
        isBoundLeft = (style.writingMode == .horizontal) != isMirrored
    }

    /// What the margins leave, each margin with its measure, then the binding margin.
    var shapes: [LayerShape] {
        let room = Rect(
            x: sheet.minX + left, y: sheet.minY + style.margins.top,
            width: sheet.size.width - left - right,
            height: sheet.size.height - style.margins.top - style.margins.bottom)
        return [
            .rect(room),
            .line(
                Point(x: sheet.minX, y: room.minY), Point(x: sheet.maxX, y: room.minY),
                note: "上の余白 \(style.margins.top.inMillimetres)"),
            .line(
                Point(x: room.maxX, y: sheet.minY), Point(x: room.maxX, y: sheet.maxY),
                note: "右の余白 \((right - (isBoundLeft ? .zero : style.bindingMargin)).inMillimetres)"),
            .line(
                Point(x: sheet.minX, y: room.maxY), Point(x: sheet.maxX, y: room.maxY),
                note: "下の余白 \(style.margins.bottom.inMillimetres)"),
            .line(
                Point(x: room.minX, y: sheet.minY), Point(x: room.minX, y: sheet.maxY),
                note: "左の余白 \((left - (isBoundLeft ? style.bindingMargin : .zero)).inMillimetres)"),
        ] + binding
    }

    /// On even pages of a sheet printed on both sides, left and right change places.
    private var left: Length {
        let margin = isMirrored ? style.margins.right : style.margins.left
        return margin + (isBoundLeft ? style.bindingMargin : .zero)
    }

    private var right: Length {
        let margin = isMirrored ? style.margins.left : style.margins.right
        return margin + (isBoundLeft ? .zero : style.bindingMargin)
    }

    private var binding: [LayerShape] {
        guard style.bindingMargin > .zero else { return [] }
        let x = isBoundLeft ? sheet.minX : sheet.maxX - style.bindingMargin
        let strip = Rect(x: x, y: sheet.minY, width: style.bindingMargin, height: sheet.size.height)
        return [.rect(strip, note: "綴じ代 \(style.bindingMargin.inMillimetres)")]
    }
}
