/// The outlines of SVG's basic shapes (SVG 1.1, 9).
enum SVGShape {
    /// How far control points of a quarter circle lie from its ends, in radii.
    private static let quarter = 0.5523

    /// The names of shapes.
    static let names: Set<String> = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]

    /// What an element fills; nil where it fills nothing.
    static func steps(_ name: String, _ attributes: [String: String]) throws(SVGError) -> [SVGStep]? {
        switch name {
        case "path": return try SVGPath.steps(attributes["d"] ?? "")
        case "polygon", "polyline": return try polygon(attributes["points"] ?? "")
        case "line": return nil
        default: return try box(name, attributes, grownBy: 0)
        }
    }

    /// What a stroke of a box or an ellipse fills, by the even-odd rule; other strokes are not outlines yet.
    static func ring(
        _ name: String, _ attributes: [String: String], width: Double
    ) throws(SVGError) -> [SVGStep] {
        guard let outer = try box(name, attributes, grownBy: width / 2),
            let inner = try box(name, attributes, grownBy: -width / 2)
        else { throw .notAShape("stroke") }
        return outer + inner
    }

    private static func polygon(_ text: String) throws(SVGError) -> [SVGStep] {
        guard let numbers = SVGNumbers.all(in: text) else { throw .damaged(reason: "points") }
        guard numbers.count >= 6 else { return [] }
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
            SVGPoint(x: numbers[$0], y: numbers[$0 + 1])
        }
        return [.move(points[0])] + points.dropFirst().map { .line($0) } + [.close]
    }

    private static func box(
        _ name: String, _ attributes: [String: String], grownBy distance: Double
    ) throws(SVGError) -> [SVGStep]? {
        func number(_ key: String) -> Double? {
            attributes[key].flatMap { text in
                var numbers = SVGNumbers(text)
                return numbers.number()
            }
        }
        switch name {
        case "circle", "ellipse":
            let radius = number("r")
            let (across, down) = (
                (number("rx") ?? radius ?? 0) + distance, (number("ry") ?? radius ?? 0) + distance
            )
            let (x, y) = (number("cx") ?? 0, number("cy") ?? 0)
            return rounded(x - across, y - down, across * 2, down * 2, across, down)
        case "rect":
            let (width, height) = (
                (number("width") ?? 0) + distance * 2, (number("height") ?? 0) + distance * 2
            )
            let rx = number("rx") ?? number("ry") ?? 0
            let ry = number("ry") ?? rx
            let grown = rx > 0 ? distance : 0
            return rounded(
                (number("x") ?? 0) - distance, (number("y") ?? 0) - distance, width, height,
                max(0, min(rx + grown, width / 2)), max(0, min(ry + grown, height / 2)))
        default: return nil
        }
    }

    private static func rounded(
        _ left: Double, _ top: Double, _ width: Double, _ height: Double, _ x: Double, _ y: Double
    ) -> [SVGStep] {
        guard width > 0, height > 0 else { return [] }
        let (right, bottom) = (left + width, top + height)
        let (near, far) = (x * (1 - quarter), y * (1 - quarter))
        func at(_ x: Double, _ y: Double) -> SVGPoint { SVGPoint(x: x, y: y) }
        guard x > 0, y > 0 else {
            return [
                .move(at(left, top)), .line(at(right, top)), .line(at(right, bottom)),
                .line(at(left, bottom)), .close,
            ]
        }
        return [
            .move(at(left + x, top)), .line(at(right - x, top)),
            .curve(at(right - near, top), at(right, top + far), at(right, top + y)),
            .line(at(right, bottom - y)),
            .curve(at(right, bottom - far), at(right - near, bottom), at(right - x, bottom)),
            .line(at(left + x, bottom)),
            .curve(at(left + near, bottom), at(left, bottom - far), at(left, bottom - y)),
            .line(at(left, top + y)),
            .curve(at(left, top + far), at(left + near, top), at(left + x, top)), .close,
        ]
    }
}
