/// Where a named block of a form stands on a page; a block of several pages has one area on each.
public struct BlockArea: Hashable, Sendable {
    /// The name that layouts address the block by: 概要表.
    public var name: String
    /// The page, from 0.
    public var page: Int
    /// The area, as wide as the type area.
    public var rect: Rect

    /// An area of a block.
    public init(name: String, page: Int, rect: Rect) {
        self.name = name
        self.page = page
        self.rect = rect
    }
}
