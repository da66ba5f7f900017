/// A finished page.
public struct Page: Hashable, Sendable {
    /// Sheet, bleed and trim.
    public var boxes: PageBoxes
    /// What is drawn, in media box coordinates.
    public var frame: Frame
    /// The page number as printed (`- 2 -` has the label `2`).
    public var label: String

    /// A page with its content.
    public init(boxes: PageBoxes, frame: Frame, label: String) {
        self.boxes = boxes
        self.frame = frame
        self.label = label
    }
}

/// An entry of the outline (しおり).
public struct OutlineEntry: Hashable, Sendable {
    /// What is shown.
    public var title: String
    /// The level, 1 outermost.
    public var level: Int
    /// The page it leads to, from 0.
    public var page: Int
    /// The place on that page.
    public var position: Point

    /// An entry leading to a place.
    public init(title: String, level: Int, page: Int, position: Point) {
        self.title = title
        self.level = level
        self.page = page
        self.position = position
    }
}

/// What a document says of itself.
public struct DocumentMetadata: Hashable, Sendable {
    /// The title, shown in the window's bar.
    public var title: String
    /// Who wrote it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// Words to find it by.
    public var keywords: [String]
    /// BCP 47 language.
    public var language: String
    /// When it was made, in seconds since 1970-01-01 UTC.
    public var created: Int
    /// Whether it is the edition that is made public, with what is private masked.
    public var isPublicEdition: Bool

    /// Metadata with a title.
    public init(
        title: String, author: String = "", subject: String = "", keywords: [String] = [],
        language: String = "ja", created: Int = 0, isPublicEdition: Bool = false
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.created = created
        self.isPublicEdition = isPublicEdition
    }
}

/// Finished pages with everything that drawing, finishing and printing need: plain data, no handles.
public struct PagedDocument: Hashable, Sendable {
    /// The pages in order.
    public var pages: [Page]
    /// The faces that glyph runs name by ``FontID``.
    public var fonts: [FontFace]
    /// The structure, in reading order; its leaves are the marks of the pages.
    public var structure: StructureNode
    /// The outline, in order, levels nested without skips.
    public var outline: [OutlineEntry]
    /// What the document says of itself.
    public var metadata: DocumentMetadata
    /// Which way its lines run: at which side its pages are bound.
    public var writingMode: WritingMode
    /// What readers of the document fill in; nil for a document that is only read.
    public var form: DocumentForm?
    /// Where the blocks of its layout stand; empty where it was not made from one.
    public var blocks: [BlockArea]

    /// A document in full.
    public init(
        pages: [Page], fonts: [FontFace], structure: StructureNode, outline: [OutlineEntry],
        metadata: DocumentMetadata, writingMode: WritingMode = .horizontal, form: DocumentForm? = nil,
        blocks: [BlockArea] = []
    ) {
        self.pages = pages
        self.fonts = fonts
        self.structure = structure
        self.outline = outline
        self.metadata = metadata
        self.writingMode = writingMode
        self.form = form
        self.blocks = blocks
    }
}
