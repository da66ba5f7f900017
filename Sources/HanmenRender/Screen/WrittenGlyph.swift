import CCairo

/// A glyph at a size as a piece of an SVG path: where its first contour begins, and all that follows in relative whole
/// numbers of hundredths of a point, so that the same piece serves every place.
struct WrittenGlyph {
    /// Where the first contour begins, from the glyph's origin.
    private(set) var start = (x: 0, y: 0)
    /// What follows.
    private(set) var rest: [UInt8] = []
    /// Whether nothing is drawn: a blank.
    private(set) var isEmpty = true

    private var place = (x: 0, y: 0)
    private var contourStart = (x: 0, y: 0)
    private let scale: Double

    /// A glyph's contours, so many hundredths of a point a font unit.
    init(_ contours: GlyphContours, scale: Double) {
        self.scale = scale
        for step in contours.steps { write(step) }
        if !isEmpty { rest.append(UInt8(ascii: "z")) }
    }

    private mutating func write(_ step: GlyphContours.Step) {
        switch step {
        case .move(let point):
            let target = rounded(point)
            if isEmpty {
                isEmpty = false
                start = target
            } else {
                rest.append(UInt8(ascii: "z"))
                place = contourStart
                rest.append(UInt8(ascii: "m"))
                write(target, from: place, isFirst: true)
            }
            (place, contourStart) = (target, target)
        case .line(let point): write("l", [point])
        case .quadratic(let control, let point): write("q", [control, point])
        case .cubic(let first, let second, let point): write("c", [first, second, point])
        }
    }

    private mutating func write(_ verb: Unicode.Scalar, _ points: [FT_Vector]) {
        rest.append(UInt8(ascii: verb))
        let from = place
        for (index, point) in points.enumerated() {
            let target = rounded(point)
            write(target, from: from, isFirst: index == 0)
            place = target
        }
    }

    /// Rounded as they stand, not as they differ: nothing adds up along a contour.
    private func rounded(_ point: FT_Vector) -> (x: Int, y: Int) {
        (Int((Double(point.x) * scale).rounded()), -Int((Double(point.y) * scale).rounded()))
    }

    /// A minus parts numbers as well as a blank does.
    private mutating func write(_ target: (x: Int, y: Int), from: (x: Int, y: Int), isFirst: Bool) {
        let (x, y) = (target.x - from.x, target.y - from.y)
        if !isFirst, x >= 0 { rest.append(UInt8(ascii: " ")) }
        rest.append(number: x)
        if y >= 0 { rest.append(UInt8(ascii: " ")) }
        rest.append(number: y)
    }
}

extension [UInt8] {
    /// Adds a whole number in figures.
    mutating func append(number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    /// Adds a text.
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }
}
