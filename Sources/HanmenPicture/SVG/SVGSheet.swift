import HanmenCore

/// How large an SVG file is drawn, and how its units become points (SVG 1.1, 7.7 and 7.8).
struct SVGSheet {
    let size: Size
    let transform: SVGTransform

    /// Points in a unit; one without a name is a pixel, 96 to the inch.
    private static let units: [String: Double] = [
        "": 0.75, "px": 0.75, "pt": 1, "pc": 12, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72,
    ]
    private static let sides = 0.1...14_400.0

    init(_ attributes: [String: String]) throws(SVGError) {
        let view = attributes["viewBox"].flatMap { SVGNumbers.all(in: $0) }
        let box = view.flatMap { $0.count == 4 && $0[2] > 0 && $0[3] > 0 ? $0 : nil }
        let width = Self.length(attributes["width"]) ?? box.map { $0[2] * 0.75 }
        let height = Self.length(attributes["height"]) ?? box.map { $0[3] * 0.75 }
        guard let width, let height, Self.sides.contains(width), Self.sides.contains(height) else {
            throw .damaged(reason: "no size")
        }
        size = Size(width: .pt(width), height: .pt(height))
        guard let box else {
            transform = SVGTransform(a: 0.75, d: 0.75)
            return
        }
        let scale = min(width / box[2], height / box[3])
        transform = SVGTransform(
            a: scale, d: scale, x: (width - box[2] * scale) / 2 - box[0] * scale,
            y: (height - box[3] * scale) / 2 - box[1] * scale)
    }

    private static func length(_ text: String?) -> Double? {
        guard let text else { return nil }
        let digits = text.prefix { "+-.0123456789".contains($0) }
        let unit = String(text.dropFirst(digits.count).filter { !$0.isWhitespace })
        guard digits.count <= 20, let number = Double(digits), let points = units[unit] else { return nil }
        return number * points
    }
}
