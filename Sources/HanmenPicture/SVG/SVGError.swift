/// Why an SVG file cannot be drawn as the shapes of a seal.
public enum SVGError: Error, Hashable, Sendable {
    /// The file has more bytes, elements or points than a seal needs.
    case tooLarge
    /// The file is not what XML or SVG ask for; the reason is for developers.
    case damaged(reason: String)
    /// Something that is no filled shape: a text, a picture, a gradient, a style sheet.
    case notAShape(String)
    /// There is nothing to see in it.
    case empty
}

/// What an SVG file may have at most.
enum SVGLimits {
    /// Bytes: 2 MB.
    static let bytes = 2 << 20
    static let elements = 10_000
    static let depth = 40
    static let steps = 200_000
    /// Coordinates further out than this, in the file's units, are no drawing's.
    static let farthest = 1e7
}
