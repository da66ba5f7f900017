import Glibc

/// An affine map (SVG 1.1, 7.6).
struct SVGTransform {
    let a, b, c, d, x, y: Double

    static let identity = SVGTransform()

    func placed(_ point: SVGPoint) -> SVGPoint {
        SVGPoint(x: a * point.x + c * point.y + x, y: b * point.x + d * point.y + y)
    }

    /// First another map, then this one.
    func after(_ inner: SVGTransform) -> SVGTransform {
        SVGTransform(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
            d: b * inner.c + d * inner.d, x: a * inner.x + c * inner.y + x, y: b * inner.x + d * inner.y + y)
    }

    /// A list of transforms as an attribute has it.
    init(_ text: String) throws(SVGError) {
        var whole = SVGTransform()
        var rest = text[...]
        while let open = rest.firstIndex(of: "(") {
            guard let close = rest[open...].firstIndex(of: ")"),
                let numbers = SVGNumbers.all(in: String(rest[rest.index(after: open)..<close]))
            else { throw .damaged(reason: "transform") }
            let name = rest[..<open].filter { $0.isLetter }
            guard let one = SVGTransform(name, numbers) else { throw .damaged(reason: "transform") }
            whole = whole.after(one)
            rest = rest[rest.index(after: close)...]
        }
        self = whole
    }

    private init?(_ name: String, _ numbers: [Double]) {
        let first = numbers.first ?? 0
        switch (name, numbers.count) {
        case ("matrix", 6):
            self.init(
                a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], x: numbers[4], y: numbers[5])
        case ("translate", 1...2): self.init(x: first, y: numbers.count > 1 ? numbers[1] : 0)
        case ("scale", 1...2): self.init(a: first, d: numbers.count > 1 ? numbers[1] : first)
        case ("skewX", 1): self.init(c: tan(first * .pi / 180))
        case ("skewY", 1): self.init(b: tan(first * .pi / 180))
        case ("rotate", 1), ("rotate", 3):
            let angle = first * .pi / 180
            let turn = SVGTransform(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
            guard numbers.count == 3 else {
                self = turn
                return
            }
            self = SVGTransform(x: numbers[1], y: numbers[2]).after(turn)
                .after(SVGTransform(x: -numbers[1], y: -numbers[2]))
        default: return nil
        }
    }

    init(
        a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, x: Double = 0, y: Double = 0
    ) {
        (self.a, self.b, self.c, self.d, self.x, self.y) = (a, b, c, d, x, y)
    }
}
