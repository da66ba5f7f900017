import HanmenCore

/// Walks through the elements of an SVG file and gathers its shapes.
struct SVGReader {
    private(set) var shapes: [VectorDrawing.Shape] = []
    private(set) var sheet: SVGSheet?
    private var scanner: XMLScanner
    private var stepCount = 0

    /// What holds inside an element.
    private struct Surroundings {
        var paint = SVGPaint()
        var transform = SVGTransform.identity
        /// Whether nothing in it is drawn: definitions, texts about the file.
        var isSkipped = false
    }

    /// Elements that draw nothing where they stand.
    private static let silent: Set<String> = [
        "defs", "title", "desc", "metadata", "namedview", "style", "symbol", "linearGradient",
        "radialGradient", "clipPath", "mask", "pattern", "marker", "filter",
    ]
    private static let groups: Set<String> = ["svg", "g", "a"]

    init(_ bytes: [UInt8]) { scanner = XMLScanner(bytes) }

    mutating func read() throws(SVGError) {
        var open = [Surroundings()]
        var count = 0
        while let token = try scanner.next() {
            switch token {
            case .open(let name, let attributes, let isEmpty):
                count += 1
                guard count <= SVGLimits.elements, open.count <= SVGLimits.depth else { throw .tooLarge }
                let inner = try take(name, attributes, in: open[open.count - 1])
                if !isEmpty { open.append(inner) }
            case .close:
                guard open.count > 1 else { throw .damaged(reason: "closing tag") }
                open.removeLast()
            }
        }
        guard open.count == 1 else { throw .damaged(reason: "open element") }
    }

    private mutating func take(
        _ name: String, _ attributes: [String: String], in outer: Surroundings
    ) throws(SVGError) -> Surroundings {
        var inner = outer
        guard !outer.isSkipped else { return inner }
        guard !Self.silent.contains(name) else {
            inner.isSkipped = true
            return inner
        }
        if name == "svg", sheet == nil {
            let sheet = try SVGSheet(attributes)
            self.sheet = sheet
            inner.transform = sheet.transform
        } else if sheet == nil {
            throw .damaged(reason: "no svg element")
        }
        guard Self.groups.contains(name) || SVGShape.names.contains(name) else {
            throw .notAShape(String(name.prefix(40)))
        }
        // Style sheets could say of a class what they like.
        if attributes["class"] != nil, attributes["fill"] == nil, attributes["style"] == nil,
            SVGShape.names.contains(name)
        {
            throw .notAShape("class")
        }
        try inner.paint.take(attributes)
        if let text = attributes["transform"] {
            inner.transform = inner.transform.after(try SVGTransform(text))
        }
        if SVGShape.names.contains(name) { try draw(name, attributes, in: inner) }
        return inner
    }

    private mutating func draw(
        _ name: String, _ attributes: [String: String], in place: Surroundings
    ) throws(SVGError) {
        let paint = place.paint
        if let fill = paint.fill, let steps = try SVGShape.steps(name, attributes) {
            try add(steps, fill, isEvenOdd: paint.isEvenOdd, place.transform)
        }
        if let stroke = paint.stroke, paint.strokeWidth > 0 {
            let ring = try SVGShape.ring(name, attributes, width: paint.strokeWidth)
            try add(ring, stroke, isEvenOdd: true, place.transform)
        }
    }

    private mutating func add(
        _ steps: [SVGStep], _ fill: Color, isEvenOdd: Bool, _ transform: SVGTransform
    ) throws(SVGError) {
        guard !steps.isEmpty else { return }
        guard case .move = steps[0] else { throw .damaged(reason: "path without a start") }
        stepCount += steps.count
        guard stepCount <= SVGLimits.steps else { throw .tooLarge }
        let placed = steps.map { step -> VectorDrawing.Step in
            switch step {
            case .move(let point): .move(transform.placed(point).onPaper)
            case .line(let point): .line(transform.placed(point).onPaper)
            case .curve(let first, let second, let end):
                .curve(
                    transform.placed(first).onPaper, transform.placed(second).onPaper,
                    transform.placed(end).onPaper)
            case .close: .close
            }
        }
        shapes.append(VectorDrawing.Shape(steps: placed, fill: fill, isEvenOdd: isEvenOdd))
    }
}

extension SVGPoint {
    /// The point in points of 1/72 inch, held in bounds.
    fileprivate var onPaper: Point { Point(x: Self.bounded(x), y: Self.bounded(y)) }

    private static func bounded(_ value: Double) -> Length {
        .pt(value.isFinite ? max(-14_400, min(14_400, value)) : 0)
    }
}
