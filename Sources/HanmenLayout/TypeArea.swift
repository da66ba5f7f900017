package import HanmenCore
package import HanmenForms

/// The basic type area (版面): whole characters wide, whole lines high, between the margins.
package struct TypeArea {
    /// The sheet.
    package let sheet: Size
    /// The character size.
    package let em: Length
    /// The distance from line to line.
    package let pitch: Length
    /// Where the first line's cell begins, on an odd page.
    package let origin: Point
    /// How far it moves on an even page when printed duplex.
    package let evenPageShift: Length
    /// The measure (行長): a whole number of characters.
    package let width: Length
    /// The height of all lines with the gap around each.
    package let height: Length

    /// What is left between the margins beyond whole characters is shared by both sides.
    init(_ style: FormStyle) {
        sheet = style.paper.size(style.orientation)
        em = style.bodySize
        pitch = style.linePitch
        let room = style.roomBetweenMargins
        width = em * (style.pages.charactersPerLine ?? max(1, room.measure.raw / em.raw))
        let gap = pitch - em
        let rows = style.pages.linesPerPage ?? max(1, (room.extent + gap).raw / pitch.raw)
        height = pitch * rows
        let left = style.margins.left + style.bindingMargin + (room.measure - width) / 2
        // Lines that were asked for stand in the middle: from the first em box to the last.
        let above = style.pages.linesPerPage == nil ? .zero : (room.extent + gap - height) / 2
        origin = Point(x: left, y: style.margins.top + above - gap / 2)
        evenPageShift = style.mirrorsEvenPages ? sheet.width - width - left - left : .zero
    }

    /// The type area of a style, whichever way its lines run.
    package init(of style: FormStyle) {
        self = style.writingMode == .vertical ? TypeArea(vertical: style) : TypeArea(style)
    }

    /// A type area measured elsewhere.
    init(
        sheet: Size, em: Length, pitch: Length, origin: Point, evenPageShift: Length, width: Length,
        height: Length
    ) {
        self.sheet = sheet
        self.em = em
        self.pitch = pitch
        self.origin = origin
        self.evenPageShift = evenPageShift
        self.width = width
        self.height = height
    }

    /// Where the type area begins on a page, counted from 1.
    package func origin(onPage number: Int) -> Point {
        Point(x: origin.x + (number.isMultiple(of: 2) ? evenPageShift : .zero), y: origin.y)
    }

    /// The type area as it lies on a page, counted from 1.
    package func rect(onPage number: Int, in mode: WritingMode) -> Rect {
        let origin = origin(onPage: number)
        switch mode {
        case .horizontal: return Rect(origin: origin, size: Size(width: width, height: height))
        case .vertical: return Rect(x: origin.x - height, y: origin.y, width: height, height: width)
        }
    }

    /// From the top of a cell of some height to the baseline of text whose em box is centred in it.
    package static func baseline(inCellOf height: Length, em: Length) -> Length {
        (height - em) / 2 + em * 0.88
    }
}
