public import HanmenCore

/// How the text of one block looks, where it differs from the body (大きさ, 書体, 色).
public struct TextLook: Hashable, Sendable {
    /// The character size; nil takes the body's.
    public var size: Length?
    /// Whether it is set in the heading face.
    public var usesHeadingFont: Bool
    /// The colour.
    public var color: Color

    /// As the body, in black.
    public init(size: Length? = nil, usesHeadingFont: Bool = false, color: Color = .black) {
        self.size = size
        self.usesHeadingFont = usesHeadingFont
        self.color = color
    }
}
