import HanmenCore

/// A change of coordinates (ISO 32000-1, 8.3.3).
struct Matrix: Equatable {
    var a, b, c, d, e, f: Double

    /// From a page's own coordinates to those of the sheet, from its bottom left corner upwards.
    init(_ placement: Placement, of page: SourcePage, onSheetHigh sheetHeight: Length) {
        let (width, height) = (page.box[2] - page.box[0], page.box[3] - page.box[1])
        let scale = page.unit * placement.scale
        let (x, y) = (placement.frame.minX.points, (sheetHeight - placement.frame.maxY).points)
        // What the bottom left corner of the box moves to, and where its sides point.
        switch page.rotation + placement.turn {
        case .none: (a, b, c, d, e, f) = (scale, 0, 0, scale, x, y)
        case .right: (a, b, c, d, e, f) = (0, -scale, scale, 0, x, y + width * scale)
        case .half: (a, b, c, d, e, f) = (-scale, 0, 0, -scale, x + width * scale, y + height * scale)
        case .left: (a, b, c, d, e, f) = (0, scale, -scale, 0, x + height * scale, y)
        }
        e -= a * page.box[0] + c * page.box[1]
        f -= b * page.box[0] + d * page.box[1]
    }

    /// The matrix that lays a form's box into the rectangle of its annotation (ISO 32000-1, 12.5.5, algorithm 8.1); nil
    /// where one of them has no extent.
    init?(layingFormBox box: [Double], _ own: [Double], into rect: [Double]) {
        guard box.count == 4, own.count == 6, rect.count == 4 else { return nil }
        let corners = [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])]
            .map { x, y in (own[0] * x + own[2] * y + own[4], own[1] * x + own[3] * y + own[5]) }
        let xs = corners.map(\.0)
        let ys = corners.map(\.1)
        guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max() else {
            return nil
        }
        a = abs(rect[2] - rect[0]) / (right - left)
        d = abs(rect[3] - rect[1]) / (top - bottom)
        (b, c) = (0, 0)
        e = min(rect[0], rect[2]) - a * left
        f = min(rect[1], rect[3]) - d * bottom
        guard [a, d, e, f].allSatisfy({ abs($0) < 1e6 }), a > 0, d > 0 else { return nil }
    }

    /// As it stands in content.
    var operands: String { [a, b, c, d, e, f].map(ContentNumber.text).joined(separator: " ") }
}

/// Numbers in content, in plain decimals (ISO 32000-1, 7.3.3).
enum ContentNumber {
    private static let unit = 1_000_000

    /// A number with at most six decimals; what no page can need becomes 0.
    static func text(_ value: Double) -> String {
        guard abs(value) < 1e9 else { return "0" }
        let millionths = Int((value * Double(unit)).rounded())
        let (whole, fraction) = millionths.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
        let sign = millionths < 0 ? "-" : ""
        guard fraction > 0 else { return "\(sign)\(whole)" }
        var digits = String(fraction + UInt(unit)).dropFirst()
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}
