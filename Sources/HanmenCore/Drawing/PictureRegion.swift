/// A part of a picture that public editions paint over (伏せる), in parts of the picture as it is shown.
public struct PictureRegion: Hashable, Sendable {
    /// From the left edge, from 0 to 1.
    public var left: Double
    /// From the upper edge.
    public var top: Double
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double
    /// What kind of private thing is there.
    public var kind: PrivateKind

    /// A part of a picture.
    public init(left: Double, top: Double, width: Double, height: Double, kind: PrivateKind = .receipt) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
        self.kind = kind
    }
}
