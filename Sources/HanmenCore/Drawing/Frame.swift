/// A size and what is drawn in it, in order of drawing; coordinates are from its top left corner.
public struct Frame: Hashable, Sendable {
    /// The size; drawn things may overhang it.
    public var size: Size
    /// What is drawn, first to last.
    public var items: [FrameItem]

    /// A frame with its items.
    public init(size: Size, items: [FrameItem] = []) {
        self.size = size
        self.items = items
    }
}
