import HanmenCore

/// A shape of a layer, in points from the page's top left corner.
public enum LayerShape: Encodable, Hashable, Sendable {
    /// A rectangle, perhaps with a word on it.
    case rect(x: Double, y: Double, width: Double, height: Double, note: String?)
    /// A straight line.
    case line(x1: Double, y1: Double, x2: Double, y2: Double, note: String?)
    /// A word at a place.
    case label(x: Double, y: Double, text: String)

    private enum CodingKeys: CodingKey {
        case kind, x, y, width, height, x1, y1, x2, y2, note, text
    }

    /// One object with its kind.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .rect(let x, let y, let width, let height, let note):
            try container.encode("rect", forKey: .kind)
            try container.encode(x, forKey: .x)
            try container.encode(y, forKey: .y)
            try container.encode(width, forKey: .width)
            try container.encode(height, forKey: .height)
            try container.encodeIfPresent(note, forKey: .note)
        case .line(let x1, let y1, let x2, let y2, let note):
            try container.encode("line", forKey: .kind)
            try container.encode(x1, forKey: .x1)
            try container.encode(y1, forKey: .y1)
            try container.encode(x2, forKey: .x2)
            try container.encode(y2, forKey: .y2)
            try container.encodeIfPresent(note, forKey: .note)
        case .label(let x, let y, let text):
            try container.encode("label", forKey: .kind)
            try container.encode(x, forKey: .x)
            try container.encode(y, forKey: .y)
            try container.encode(text, forKey: .text)
        }
    }
}

extension LayerShape {
    static func rect(_ rect: Rect, note: String? = nil) -> LayerShape {
        .rect(
            x: rect.minX.shown, y: rect.minY.shown, width: rect.size.width.shown,
            height: rect.size.height.shown, note: note)
    }

    static func line(_ from: Point, _ to: Point, note: String? = nil) -> LayerShape {
        .line(x1: from.x.shown, y1: from.y.shown, x2: to.x.shown, y2: to.y.shown, note: note)
    }

    static func label(_ text: String, at place: Point) -> LayerShape {
        .label(x: place.x.shown, y: place.y.shown, text: text)
    }
}

extension Length {
    /// The length in points for a screen, to a hundredth.
    var shown: Double { (points * 100).rounded() / 100 }

    /// The length as people write it: `12.5 mm`, `20 mm`.
    var inMillimetres: String { "\((millimetres * 10).rounded() / 10)".withoutZeros + " mm" }

    /// The length as type sizes are written: `10.5 pt`.
    var inPoints: String { "\((points * 100).rounded() / 100)".withoutZeros + " pt" }
}

extension String {
    /// A number without `.0` behind it.
    var withoutZeros: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
