import HanmenCore

/// The frame of a seal and the room for characters in it.
struct SealShape {
    /// The outlines of the frame, to be filled by the even-odd rule.
    let frame: [VectorDrawing.Step]
    /// The room for characters.
    let room: Rect

    /// A square with its corners a little rounded, as a cut stone has them.
    static func square(side: Length, frame thickness: Length) -> SealShape {
        let whole = Rect(x: .zero, y: .zero, width: side, height: side)
        let inner = whole.outset(by: -thickness)
        return SealShape(
            frame: .rounded(whole, radius: side * 0.045) + .rounded(inner, radius: side * 0.02),
            room: inner.outset(by: -(side * 0.035)))
    }

    /// A ring; the room is a rectangle of so much of the inner radius to either side and up and down.
    static func round(
        diameter: Length, frame thickness: Length, across: Double, down: Double
    ) -> SealShape {
        let whole = Rect(x: .zero, y: .zero, width: diameter, height: diameter)
        let inner = diameter / 2 - thickness
        let (half, height) = (inner * across, inner * down)
        return SealShape(
            frame: .ellipse(in: whole) + .ellipse(in: whole.outset(by: -thickness)),
            room: Rect(
                x: diameter / 2 - half, y: diameter / 2 - height, width: half * 2, height: height * 2))
    }
}

extension [VectorDrawing.Step] {
    /// How far the control points of a quarter circle lie from its ends, in radii.
    private static let quarter = 0.5523

    /// An ellipse.
    fileprivate static func ellipse(in rect: Rect) -> [VectorDrawing.Step] {
        rounded(rect, radii: Size(width: rect.size.width / 2, height: rect.size.height / 2))
    }

    /// A rectangle with round corners.
    fileprivate static func rounded(_ rect: Rect, radius: Length) -> [VectorDrawing.Step] {
        rounded(rect, radii: Size(width: radius, height: radius))
    }

    private static func rounded(_ rect: Rect, radii: Size) -> [VectorDrawing.Step] {
        let (left, right, top, bottom) = (rect.minX, rect.maxX, rect.minY, rect.maxY)
        let (x, y) = (radii.width, radii.height)
        let (near, far) = (x * (1 - quarter), y * (1 - quarter))
        func at(_ x: Length, _ y: Length) -> Point { Point(x: x, y: y) }
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
