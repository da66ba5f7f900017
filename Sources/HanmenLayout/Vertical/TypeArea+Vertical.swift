import HanmenCore
import HanmenForms

extension TypeArea {
    /// The type area of a vertical page: whole characters high, whole columns wide; the binding margin is at the right.
    ///
    /// ``width`` is the measure, down the page; ``height`` is what all columns take, from right to left. The origin is
    /// the top right corner of the first column's cell. What is left beyond whole characters and columns is shared by
    /// both sides.
    init(vertical style: FormStyle) {
        let sheet = style.paper.size(style.orientation)
        let (em, pitch) = (style.bodySize, style.linePitch)
        let gap = pitch - em
        let down = sheet.height - style.margins.top - style.margins.bottom
        let measure = em * (style.pages.charactersPerLine ?? max(1, down.raw / em.raw))
        let across = sheet.width - style.margins.left - style.margins.right - style.bindingMargin
        let columns = style.pages.linesPerPage ?? max(1, (across + gap).raw / pitch.raw)
        let extent = pitch * columns - gap
        let right = style.margins.right + style.bindingMargin + max(.zero, across - extent) / 2
        self.init(
            sheet: sheet, em: em, pitch: pitch,
            origin: Point(
                x: sheet.width - right + gap / 2, y: style.margins.top + max(.zero, down - measure) / 2),
            evenPageShift: style.mirrorsEvenPages ? right + right + extent - sheet.width : .zero,
            width: measure, height: pitch * columns)
    }
}
