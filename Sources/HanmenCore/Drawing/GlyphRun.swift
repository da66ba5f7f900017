/// A glyph of the font at its place; there are many, so it takes little room.
public struct Glyph: Hashable, Sendable {
    /// The glyph's number in the font.
    public var id: UInt32
    private var x: Int32
    private var y: Int32

    /// A glyph at an offset from its run's origin.
    public init(id: UInt32, offset: Point) {
        self.id = id
        x = Int32(clamping: offset.x.raw)
        y = Int32(clamping: offset.y.raw)
    }

    /// The origin, relative to the run's origin; at most 740 m away from it.
    public var offset: Point {
        get { Point(x: Length(raw: Int(x)), y: Length(raw: Int(y))) }
        set { self = Glyph(id: id, offset: newValue) }
    }
}

/// How many bytes of a run's text belong to how many of its glyphs.
public struct GlyphCluster: Hashable, Sendable {
    private var bytes: Int32
    private var glyphs: Int32

    /// So many bytes for so many glyphs.
    public init(utf8Count: Int, glyphCount: Int) {
        bytes = Int32(clamping: utf8Count)
        glyphs = Int32(clamping: glyphCount)
    }

    /// Length of the text in UTF-8 bytes.
    public var utf8Count: Int {
        get { Int(bytes) }
        set { bytes = Int32(clamping: newValue) }
    }

    /// Number of glyphs.
    public var glyphCount: Int {
        get { Int(glyphs) }
        set { glyphs = Int32(clamping: newValue) }
    }

    /// Whether one glyph stands for a text by itself.
    public var isPlain: Bool { glyphCount == 1 && utf8Count > 0 }
}

/// Glyphs of one face, size and colour, with the text they stand for.
///
/// The clusters cover all of `text` and all of `glyphs`, in order. The text is what a reader of the file
/// extracts; it may differ from what the glyphs look like (a full-width bracket drawn for a typed half-width one).
public struct GlyphRun: Hashable, Sendable {
    /// The face.
    public var font: FontID
    /// The character size.
    public var size: Length
    /// The colour.
    public var color: Color
    /// The baseline's start, in the coordinates of the frame that holds the run.
    public var origin: Point
    /// The glyphs in order of the text.
    public var glyphs: [Glyph]
    /// The text that the glyphs stand for.
    public var text: String
    /// Which bytes belong to which glyphs.
    public var clusters: [GlyphCluster]
    /// Rotated clockwise by a quarter turn about the origin (Latin words in vertical lines).
    public var isRotated: Bool
    /// Where the text was written.
    public var span: SourceSpan?
    /// What was done to fit the line that it stands in: for whoever looks at pages, drawing does not ask.
    public var adjustment = LineAdjustment.natural

    /// A run in full.
    public init(
        font: FontID, size: Length, color: Color = .black, origin: Point, glyphs: [Glyph], text: String,
        clusters: [GlyphCluster], isRotated: Bool = false, span: SourceSpan? = nil
    ) {
        self.font = font
        self.size = size
        self.color = color
        self.origin = origin
        self.glyphs = glyphs
        self.text = text
        self.clusters = clusters
        self.isRotated = isRotated
        self.span = span
    }
}
