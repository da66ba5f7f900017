/// A straight rule (罫).
public struct Rule: Hashable, Sendable {
    /// One end, on the middle of the stroke.
    public var from: Point
    /// The other end.
    public var to: Point
    /// The thickness of the stroke.
    public var thickness: Length
    /// The colour.
    public var color: Color
    /// Solid or dashed.
    public var style: RuleStyle
    /// Whether the ends reach half a thickness beyond `from` and `to`, so that corners close.
    public var hasSquareEnds: Bool

    /// A rule from end to end.
    public init(
        from: Point, to: Point, thickness: Length, color: Color = .black, style: RuleStyle = .solid,
        hasSquareEnds: Bool = false
    ) {
        self.from = from
        self.to = to
        self.thickness = thickness
        self.color = color
        self.style = style
        self.hasSquareEnds = hasSquareEnds
    }
}

/// Solid, dashed (破線) or dotted (点線).
public enum RuleStyle: Hashable, Sendable {
    case solid
    case dashed
    /// Round dots as wide as the rule is thick, the first one at `from`, each so far from the next.
    case dotted(pitch: Length)
}

/// The outline of a box.
public enum BoxShape: Hashable, Sendable {
    case rectangle
    /// The ellipse inscribed in the rectangle (○で囲む, 圏点).
    case ellipse
}

/// A filled or outlined rectangle, or the ellipse in it.
public struct Box: Hashable, Sendable {
    /// The rectangle; an outline runs on its edge.
    public var rect: Rect
    /// The rectangle itself, or the ellipse in it.
    public var shape: BoxShape
    /// The colour inside, if any.
    public var fill: Color?
    /// The outline's thickness and colour, if any.
    public var stroke: Stroke?

    /// A rectangle with what fills and outlines it.
    public init(
        rect: Rect, shape: BoxShape = .rectangle, fill: Color? = nil, stroke: Stroke? = nil
    ) {
        self.rect = rect
        self.shape = shape
        self.fill = fill
        self.stroke = stroke
    }
}

/// How an outline is drawn.
public struct Stroke: Hashable, Sendable {
    /// The thickness.
    public var thickness: Length
    /// The colour.
    public var color: Color

    /// A stroke of a thickness.
    public init(thickness: Length, color: Color = .black) {
        self.thickness = thickness
        self.color = color
    }
}

/// An encoded picture and its size in pixels; the bytes are shared, not copied.
public struct ImageData: Hashable, Sendable {
    /// The file format.
    public enum Format: String, Hashable, Sendable {
        case png, jpeg
    }

    /// The file format of `bytes`.
    public var format: Format
    /// The file as read.
    public var bytes: [UInt8]
    /// Width in pixels, as stored.
    public var pixelWidth: Int
    /// Height in pixels, as stored.
    public var pixelHeight: Int

    /// An encoded picture.
    public init(format: Format, bytes: [UInt8], pixelWidth: Int, pixelHeight: Int) {
        self.format = format
        self.bytes = bytes
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
    }
}

/// A picture at its place.
public struct PlacedImage: Hashable, Sendable {
    /// The picture.
    public var image: ImageData
    /// The rectangle it fills.
    public var rect: Rect

    /// A picture in a rectangle.
    public init(image: ImageData, rect: Rect) {
        self.image = image
        self.rect = rect
    }
}

/// One thing that is drawn. The set is closed: every back end draws all of it.
public indirect enum FrameItem: Hashable, Sendable {
    /// Glyphs on a baseline.
    case glyphs(GlyphRun)
    /// A straight rule.
    case rule(Rule)
    /// A rectangle.
    case box(Box)
    /// A picture.
    case image(PlacedImage)
    /// What belongs to one leaf of the structure tree, or to none; marks do not nest.
    case marked(Mark, [FrameItem])
    /// A frame placed in this one.
    case frame(Frame, at: Point)
}

/// Which part of the structure a drawn thing belongs to.
public enum Mark: Hashable, Sendable {
    /// Decoration: rules, folios, running heads (ISO 32000-1, 14.8.2.2).
    case artifact
    /// Content of a leaf of the document's structure tree.
    case leaf(LeafID)
    /// Content of a leaf that is one line of text, extracted as `text` wherever its glyphs stand: a column.
    case line(LeafID, text: String)
}

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
