/// A place on a page or in a frame: right and down from the top left corner.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge.
    public var x: Length
    /// Distance from the top edge.
    public var y: Length

    /// A place so far right and so far down.
    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    /// The top left corner.
    public static let zero = Point(x: .zero, y: .zero)

    /// The sum.
    public static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
    /// The difference.
    public static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
    /// The extent to the right.
    public var width: Length
    /// The extent downwards.
    public var height: Length

    /// A width and a height.
    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    /// Nothing.
    public static let zero = Size(width: .zero, height: .zero)
}

/// A rectangle by its top left corner and its size.
public struct Rect: Hashable, Sendable {
    /// The top left corner.
    public var origin: Point
    /// The extent right and down.
    public var size: Size

    /// A rectangle by corner and size.
    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// A rectangle by corner and size, number by number.
    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    /// The left edge.
    public var minX: Length { origin.x }
    /// The top edge.
    public var minY: Length { origin.y }
    /// The right edge.
    public var maxX: Length { origin.x + size.width }
    /// The bottom edge.
    public var maxY: Length { origin.y + size.height }

    /// Whether all of another rectangle lies inside; edges may touch.
    public func contains(_ other: Rect) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }

    /// The rectangle with all edges moved outwards.
    public func outset(by distance: Length) -> Rect {
        Rect(
            x: minX - distance, y: minY - distance, width: size.width + 2 * distance,
            height: size.height + 2 * distance)
    }

    /// The rectangle moved by an offset.
    public func moved(by offset: Point) -> Rect { Rect(origin: origin + offset, size: size) }

    /// The point in the middle.
    public var middle: Point { Point(x: minX + size.width / 2, y: minY + size.height / 2) }

    /// Whether a point lies inside, or on an edge.
    public func holds(_ point: Point) -> Bool {
        minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
    }
}

/// Distances from the four edges.
public struct Edges: Hashable, Sendable {
    /// From the top edge.
    public var top: Length
    /// From the right edge.
    public var right: Length
    /// From the bottom edge.
    public var bottom: Length
    /// From the left edge.
    public var left: Length

    /// Distances named one by one.
    public init(top: Length, right: Length, bottom: Length, left: Length) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }
}
