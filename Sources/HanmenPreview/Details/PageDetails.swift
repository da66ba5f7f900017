/// What lies on a page of the preview: what can be clicked, and what its layers show. Lengths are points from the
/// page's top left corner.
public struct PageDetails: Encodable, Hashable, Sendable {
    /// What can be clicked, in drawing order.
    public var items: [PageItem]
    /// The blocks of the layout.
    public var blocks: [NamedArea]
    /// The layers, in the order of their list.
    public var layers: [PageLayer]

    /// A named rectangle.
    public struct NamedArea: Encodable, Hashable, Sendable {
        /// The name that layouts address the block by.
        public var name: String
        /// The distance from the left edge.
        public var x: Double
        /// The distance from the top edge.
        public var y: Double
        /// The extent to the right.
        public var width: Double
        /// The extent downwards.
        public var height: Double
    }
}
