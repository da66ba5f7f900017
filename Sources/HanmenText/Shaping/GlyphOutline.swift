public import HanmenCore

/// The shape of a character as it stands in a vertical line, at ``FontLibrary/outlineSize``; its place means nothing.
public struct GlyphOutline: Hashable, Sendable {
    /// The outlines, y downwards, to be filled by the turns they make (nonzero).
    public var steps: [VectorDrawing.Step]
    /// The smallest rectangle that holds them.
    public var ink: Rect
}

extension FontLibrary {
    /// The size at which outlines are given.
    public static let outlineSize = Length.pt(Double(ShapingFace.shapingSize))

    /// The shape of a character in the first face of a role that has it; nil where none has, or where it has no ink.
    public func outline(of character: Character, role name: String) -> GlyphOutline? {
        guard let piece = role(name).shapeVertically(String(character)),
            !piece.glyphs.contains(where: \.isMissing)
        else { return nil }
        let steps = piece.glyphs.flatMap { piece.face.outline(of: $0.id) }
        return steps.bounds.map { GlyphOutline(steps: steps, ink: $0) }
    }
}

extension FontLibrary {
    /// A line of text as shapes, from its baseline's left end, and how long it is, at ``outlineSize``; the first
    /// character that no face of the role has is thrown.
    public func line(_ text: String, role name: String) throws(MissingCharacter) -> (
        steps: [VectorDrawing.Step], width: Length
    ) {
        let faces = role(name)
        var (steps, width): ([VectorDrawing.Step], Length) = ([], .zero)
        for character in text {
            guard let piece = faces.shape(String(character)),
                !piece.glyphs.contains(where: \.isMissing)
            else { throw MissingCharacter(character: character) }
            for glyph in piece.glyphs {
                let place = Point(
                    x: width + Length(raw: glyph.xOffset), y: Length(raw: glyph.yOffset))
                steps += piece.face.outline(of: glyph.id).map { $0.mapped { $0 + place } }
                width += Length(raw: glyph.advance)
            }
        }
        return (steps, width)
    }
}

/// A character that no face of a role has.
public struct MissingCharacter: Error, Hashable, Sendable {
    /// The character.
    public let character: Character
}

extension [VectorDrawing.Step] {
    /// The smallest rectangle around the outlines; nil where there are none.
    fileprivate var bounds: Rect? {
        var (last, bounds) = (Point.zero, Bounds())
        for step in self {
            switch step {
            case .move(let point), .line(let point):
                bounds.add(point)
                last = point
            case .curve(let first, let second, let end):
                for share in stride(from: 0.0625, through: 1, by: 0.0625) {
                    bounds.add(.onCurve(last, first, second, end, share))
                }
                last = end
            case .close: break
            }
        }
        return bounds.rect
    }
}

/// Grows around points.
private struct Bounds {
    private(set) var rect: Rect?

    mutating func add(_ point: Point) {
        guard let known = rect else { return rect = Rect(origin: point, size: .zero) }
        let (left, top) = (min(known.minX, point.x), min(known.minY, point.y))
        rect = Rect(
            x: left, y: top, width: max(known.maxX, point.x) - left, height: max(known.maxY, point.y) - top)
    }
}

extension Point {
    /// A point of a cubic Bézier curve.
    fileprivate static func onCurve(
        _ a: Point, _ b: Point, _ c: Point, _ d: Point, _ share: Double
    ) -> Point {
        let rest = 1 - share
        let weights = (
            rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share
        )
        return Point(
            x: a.x * weights.0 + b.x * weights.1 + c.x * weights.2 + d.x * weights.3,
            y: a.y * weights.0 + b.y * weights.1 + c.y * weights.2 + d.y * weights.3)
    }
}
