import HanmenCore

/// The cells of pictures that stand two by two (写真の並び): all of one size.
struct PictureGrid {
    /// The room for a picture, without its caption.
    let cell: Size
    private let gap: Length

    /// Cells for pictures side by side: half the measure less a character between them, as high as the lying pictures
    /// are at that width, within the ratios of usual photographs, so that upright and lying pictures weigh alike.
    init(pictures: [ImageData], measure: Length, context: LayoutContext) {
        gap = context.em
        let width = (measure - gap) / 2
        let ratios = pictures.map(\.ratio)
        let ratio = ratios.filter { $0 <= 1 }.max() ?? ratios.min() ?? 1
        let height = min(width * max(ratio, 0.65), width * 1.35, context.area.height * 0.4)
        cell = Size(width: width, height: height)
    }

    /// Where a column begins.
    func offset(ofColumn column: Int) -> Length { (cell.width + gap) * column }
}

extension ImageData {
    /// Height by width; a picture without either counts as one of a single pixel.
    var ratio: Double { Double(max(1, pixelHeight)) / Double(max(1, pixelWidth)) }

    /// The largest size of its shape that fits into another, at least a hair wide and high.
    func size(fitting room: Size) -> Size {
        let hair = Length.pt(0.25)
        let width = min(room.width, room.height * (1 / ratio))
        return Size(width: max(hair, width), height: max(hair, min(room.height, width * ratio)))
    }
}
