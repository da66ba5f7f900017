/// Filled shapes, as a seal has: no text, no picture.
public struct VectorDrawing: Hashable, Sendable {
    /// A step of an outline, in the drawing's coordinates: origin top left, y downwards.
    public enum Step: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// A cubic Bézier curve with its two control points.
        case curve(Point, Point, Point)
        /// Back to where the outline began.
        case close
    }

    /// Outlines that are filled together.
    public struct Shape: Hashable, Sendable {
        /// The outlines, one after another.
        public var steps: [Step]
        /// What they are filled with.
        public var fill: Color
        /// Whether what lies in an outline in an outline stays empty (even-odd), or what their turns say (nonzero).
        public var isEvenOdd: Bool

        /// Outlines with their fill.
        public init(steps: [Step], fill: Color, isEvenOdd: Bool = false) {
            self.steps = steps
            self.fill = fill
            self.isEvenOdd = isEvenOdd
        }
    }

    /// How large it is.
    public var size: Size
    /// The shapes, the first lowest.
    public var shapes: [Shape]

    /// The drawing with its shapes moved; its size stays.
    public func moved(by offset: Point) -> VectorDrawing {
        var drawing = self
        for index in drawing.shapes.indices {
            drawing.shapes[index].steps = shapes[index].steps.map { step in
                step.mapped { Point(x: $0.x + offset.x, y: $0.y + offset.y) }
            }
        }
        return drawing
    }

    /// The drawing so many times as large.
    public func scaled(by factor: Double) -> VectorDrawing {
        func scaled(_ point: Point) -> Point { Point(x: point.x * factor, y: point.y * factor) }
        let shapes = shapes.map { shape in
            var shape = shape
            shape.steps = shape.steps.map { $0.mapped(scaled) }
            return shape
        }
        let end = scaled(Point(x: size.width, y: size.height))
        return VectorDrawing(size: Size(width: end.x, height: end.y), shapes: shapes)
    }

    /// A drawing of shapes.
    public init(size: Size, shapes: [Shape]) {
        self.size = size
        self.shapes = shapes
    }
}

extension VectorDrawing.Step {
    /// The step with its points moved.
    public func mapped(_ move: (Point) -> Point) -> VectorDrawing.Step {
        switch self {
        case .move(let point): .move(move(point))
        case .line(let point): .line(move(point))
        case .curve(let first, let second, let end): .curve(move(first), move(second), move(end))
        case .close: .close
        }
    }
}
