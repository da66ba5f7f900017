import HanmenCore

/// An SVG file as it is written, in whole hundredths of a point.
struct ScreenSheet {
    /// How fine coordinates are.
    static let unitsPerPoint = 100.0

    private var written: [UInt8] = []

    init(_ size: Size) {
        let (width, height) = (Self.units(size.width), Self.units(size.height))
        written.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        written += Self.points(width)
        written.append("\" height=\"")
        written += Self.points(height)
        written.append("\" viewBox=\"0 0 ")
        add(width)
        written.append(" ")
        add(height)
        written.append("\"><path fill=\"#fff\" d=\"M0 0h")
        add(width)
        written.append("v")
        add(height)
        written.append("H0z\"/>")
    }

    /// Hundredths of a point as points: `595.28pt`.
    private static func points(_ units: Int) -> [UInt8] {
        Array("\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)pt".utf8)
    }

    /// The file.
    var bytes: [UInt8] { written + Array("</svg>".utf8) }

    // MARK: What is drawn

    mutating func draw(_ glyphs: [(WrittenGlyph, Point)], at origin: Point, isRotated: Bool, color: Color) {
        guard glyphs.contains(where: { !$0.0.isEmpty }) else { return }
        written.append("<path")
        fill(color)
        if isRotated {
            written.append(" transform=\"translate(")
            point(origin)
            written.append(")rotate(90)\"")
        }
        written.append(" d=\"")
        let from = isRotated ? Point.zero : origin
        for (glyph, offset) in glyphs where !glyph.isEmpty {
            written.append("M")
            add(Self.units(from.x + offset.x) + glyph.start.x)
            written.append(" ")
            add(Self.units(from.y + offset.y) + glyph.start.y)
            written += glyph.rest
        }
        written.append("\"/>")
    }

    mutating func draw(_ rule: Rule) {
        written.append("<path fill=\"none\"")
        let isDotted = if case .dotted = rule.style { true } else { false }
        stroke(Stroke(thickness: rule.thickness, color: rule.color, style: rule.style))
        if rule.hasSquareEnds, !isDotted { written.append(" stroke-linecap=\"square\"") }
        written.append(" d=\"M")
        point(rule.from)
        written.append("L")
        point(rule.to)
        written.append("\"/>")
    }

    mutating func draw(_ box: Box) {
        guard box.fill != nil || box.stroke != nil else { return }
        written.append("<path")
        if let color = box.fill { fill(color) } else { written.append(" fill=\"none\"") }
        if let stroke = box.stroke { self.stroke(stroke) }
        written.append(" d=\"")
        outline(box)
        written.append("\"/>")
    }

    private mutating func outline(_ box: Box) {
        let (origin, width, height) = (
            box.rect.origin, Self.units(box.rect.size.width), Self.units(box.rect.size.height)
        )
        written.append("M")
        switch box.shape {
        case .rectangle:
            point(origin)
            written.append("h")
            add(width)
            written.append("v")
            add(height)
            written.append("h")
            add(-width)
        case .ellipse:
            point(Point(x: origin.x, y: origin.y + box.rect.size.height / 2))
            for way in [width, -width] {
                written.append("a")
                add(width / 2)
                written.append(" ")
                add(height / 2)
                written.append(" 0 0 1 ")
                add(way)
                written.append(" 0")
            }
        }
        written.append("z")
    }

    mutating func draw(_ drawing: VectorDrawing, at origin: Point) {
        for shape in drawing.shapes {
            written.append("<path")
            fill(shape.fill)
            if shape.isEvenOdd { written.append(" fill-rule=\"evenodd\"") }
            written.append(" d=\"")
            for step in shape.steps { draw(step, at: origin) }
            written.append("\"/>")
        }
    }

    private mutating func draw(_ step: VectorDrawing.Step, at origin: Point) {
        switch step {
        case .move(let to):
            written.append("M")
            point(origin + to)
        case .line(let to):
            written.append("L")
            point(origin + to)
        case .curve(let first, let second, let to):
            written.append("C")
            point(origin + first)
            written.append(" ")
            point(origin + second)
            written.append(" ")
            point(origin + to)
        case .close: written.append("z")
        }
    }

    /// A picture of PNG bytes in a rectangle.
    mutating func draw(_ png: [UInt8], in rect: Rect) {
        written.append("<image preserveAspectRatio=\"none\" x=\"")
        add(Self.units(rect.minX))
        written.append("\" y=\"")
        add(Self.units(rect.minY))
        written.append("\" width=\"")
        add(Self.units(rect.size.width))
        written.append("\" height=\"")
        add(Self.units(rect.size.height))
        written.append("\" href=\"data:image/png;base64,")
        written += Base64.text(of: png)
        written.append("\"/>")
    }

    // MARK: Words of SVG

    private mutating func fill(_ color: Color) {
        written.append(" fill=\"")
        written += color.hexadecimal
        written.append("\"")
    }

    private mutating func stroke(_ stroke: Stroke) {
        written.append(" stroke=\"")
        written += stroke.color.hexadecimal
        written.append("\" stroke-width=\"")
        add(Self.units(stroke.thickness))
        written.append("\"")
        let thickness = stroke.thickness.points
        switch stroke.style {
        case .solid: break
        case .dashed:
            // As Canvas draws them.
            written.append(" stroke-dasharray=\"")
            add(Self.units(.pt(max(2, 4 * thickness))))
            written.append(" ")
            add(Self.units(.pt(max(1.5, 3 * thickness))))
            written.append("\"")
        case .dotted(let pitch):
            written.append(" stroke-linecap=\"round\" stroke-dasharray=\"0 ")
            add(Self.units(pitch))
            written.append("\"")
        }
    }

    private mutating func point(_ point: Point) {
        add(Self.units(point.x))
        written.append(" ")
        add(Self.units(point.y))
    }

    private mutating func add(_ number: Int) { written.append(number: number) }

    private static func units(_ length: Length) -> Int { Int((length.points * unitsPerPoint).rounded()) }
}

extension Color {
    /// `#rrggbb`, as screens show the colour.
    fileprivate var hexadecimal: [UInt8] {
        switch self {
        case .gray(let level): Self.written(level, level, level)
        case .rgb(let red, let green, let blue): Self.written(red, green, blue)
        case .ink(let ink): Self.written(ink.screen.red, ink.screen.green, ink.screen.blue)
        }
    }

    private static func written(_ parts: UInt8...) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [UInt8(ascii: "#")] + parts.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }
}
