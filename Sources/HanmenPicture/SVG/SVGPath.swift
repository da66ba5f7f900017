/// A point in the units of an SVG file.
struct SVGPoint: Hashable {
    var x: Double
    var y: Double

    static func + (a: SVGPoint, b: SVGPoint) -> SVGPoint { SVGPoint(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: SVGPoint, b: SVGPoint) -> SVGPoint { SVGPoint(x: a.x - b.x, y: a.y - b.y) }
    static func * (a: SVGPoint, factor: Double) -> SVGPoint { SVGPoint(x: a.x * factor, y: a.y * factor) }
}

/// A step of an outline.
enum SVGStep: Hashable {
    case move(SVGPoint)
    case line(SVGPoint)
    case curve(SVGPoint, SVGPoint, SVGPoint)
    case close
}

/// Path data as steps (SVG 1.1, 8.3).
struct SVGPath {
    private(set) var steps: [SVGStep] = []
    private var current = SVGPoint(x: 0, y: 0)
    private var start = SVGPoint(x: 0, y: 0)
    /// The control point that S and T reflect, with the command that it belongs to.
    private var control: (point: SVGPoint, isCubic: Bool)?
    private var numbers: SVGNumbers

    /// Reads path data.
    static func steps(_ data: String) throws(SVGError) -> [SVGStep] {
        var path = SVGPath(numbers: SVGNumbers(data))
        try path.read()
        return path.steps
    }

    private init(numbers: SVGNumbers) { self.numbers = numbers }

    private mutating func read() throws(SVGError) {
        var command: UInt8?
        while !numbers.isAtEnd() {
            if let letter = numbers.letter() {
                command = letter
            } else if command.map({ $0 | 0x20 == UInt8(ascii: "z") }) ?? true {
                throw .damaged(reason: "path data")
            }
            guard let letter = command else { throw .damaged(reason: "path data") }
            try read(letter | 0x20, from: letter & 0x20 != 0 ? current : SVGPoint(x: 0, y: 0))
            // More pairs behind a move are lines.
            if letter | 0x20 == UInt8(ascii: "m") {
                command = letter == UInt8(ascii: "m") ? UInt8(ascii: "l") : UInt8(ascii: "L")
            }
            guard steps.count <= SVGLimits.steps else { throw .tooLarge }
        }
    }

    private mutating func read(_ command: UInt8, from origin: SVGPoint) throws(SVGError) {
        var reflected: (point: SVGPoint, isCubic: Bool)?
        switch command {
        case UInt8(ascii: "m"):
            current = try point(from: origin)
            start = current
            steps.append(.move(current))
        case UInt8(ascii: "l"): line(to: try point(from: origin))
        case UInt8(ascii: "h"): line(to: SVGPoint(x: try number() + origin.x, y: current.y))
        case UInt8(ascii: "v"): line(to: SVGPoint(x: current.x, y: try number() + origin.y))
        case UInt8(ascii: "c"), UInt8(ascii: "s"):
            let first = command == UInt8(ascii: "c") ? try point(from: origin) : mirrored(isCubic: true)
            let second = try point(from: origin)
            curve(first, second, to: try point(from: origin))
            reflected = (second, true)
        case UInt8(ascii: "q"), UInt8(ascii: "t"):
            let middle = command == UInt8(ascii: "q") ? try point(from: origin) : mirrored(isCubic: false)
            let end = try point(from: origin)
            curve(current + (middle - current) * (2.0 / 3), end + (middle - end) * (2.0 / 3), to: end)
            reflected = (middle, false)
        case UInt8(ascii: "a"): try arc(from: origin)
        case UInt8(ascii: "z"):
            steps.append(.close)
            current = start
        default: throw .damaged(reason: "path command")
        }
        control = reflected
    }

    private mutating func arc(from origin: SVGPoint) throws(SVGError) {
        let radii = SVGPoint(x: try number(), y: try number())
        let rotation = try number()
        guard let isLarge = numbers.flag(), let sweeps = numbers.flag() else { throw .damaged(reason: "arc") }
        let end = try point(from: origin)
        let arc = SVGArc(
            from: current, to: end, radii: radii, degrees: rotation, isLarge: isLarge, sweeps: sweeps)
        guard let curves = arc?.curves else { return line(to: end) }
        for curve in curves { self.curve(curve.0, curve.1, to: curve.2) }
        current = end
    }

    private mutating func line(to point: SVGPoint) {
        steps.append(.line(point))
        current = point
    }

    private mutating func curve(_ first: SVGPoint, _ second: SVGPoint, to end: SVGPoint) {
        steps.append(.curve(first, second, end))
        current = end
    }

    /// The last control point turned about the current point; that point itself behind another kind of curve.
    private func mirrored(isCubic: Bool) -> SVGPoint {
        guard let control, control.isCubic == isCubic else { return current }
        return current * 2 - control.point
    }

    private mutating func number() throws(SVGError) -> Double {
        guard let number = numbers.number() else { throw .damaged(reason: "number in path data") }
        return number
    }

    private mutating func point(from origin: SVGPoint) throws(SVGError) -> SVGPoint {
        SVGPoint(x: try number() + origin.x, y: try number() + origin.y)
    }
}
