import HanmenCode
import HanmenCore

/// Draws a QR code as boxes, its quiet zone included in its side.
enum CodeDrawer {
    /// Modules narrower than this are not told apart on paper (two dots of a 200 dpi fax, four of a 400 dpi copy).
    static let leastModule = Length.mm(0.25)

    /// How wide a module of a code is.
    static func module(of code: QRCode, side: Length) -> Length {
        side / (code.side + QRCode.quietZone * 2)
    }

    /// The dark modules, from the top left corner of the quiet zone; every edge is rounded once.
    static func items(_ code: QRCode, side: Length, at origin: Point) -> [FrameItem] {
        let count = code.side + QRCode.quietZone * 2
        func edge(_ module: Int) -> Length { Length(raw: side.raw * (module + QRCode.quietZone) / count) }
        return code.bars.map { bar in
            let (left, top) = (edge(bar.columns.lowerBound), edge(bar.rows.lowerBound))
            return .box(
                Box(
                    rect: Rect(
                        x: origin.x + left, y: origin.y + top, width: edge(bar.columns.upperBound) - left,
                        height: edge(bar.rows.upperBound) - top), fill: .black))
        }
    }
}
