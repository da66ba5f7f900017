public import HanmenCore

/// A report bound to a layout: every block with its content and its computed style, ready to be composed.
public struct Form: Sendable {
    /// The form's name: 研修参加報告書.
    public var title: String
    /// Whom the file names as its author: the faction, most often.
    public var author: String
    /// Paper, type area, faces, sizes, rules.
    public var style: FormStyle
    /// The blocks, top to bottom.
    public var blocks: [FormBlock]
    /// What stands on every page outside the type area (欄外).
    public var furniture: [FurnitureItem]
    /// What the report says, as plain data.
    public var data: FormData
    /// The files of the layout, the base form first.
    public var layers: [SourceText]
    /// What the layout calls the file, without its ending; nil leaves it to the report's name.
    public var fileName: String?
    /// How the report is looked through (点検).
    public var lint = LintSettings()
    /// What is to be filled in on a screen; nil for a form on paper, and for a report.
    public var blank: DocumentForm?
    /// Which edition it is.
    public var edition = Edition.original
    /// Whether its fields for signatures are there: not on paper, and not in editions that nobody signs.
    public var takesSignatures = false
    /// What the bars of a public edition look like.
    public var redactionLook = RedactionProfile.Look.black
    /// What a public edition masks, as it was written: what must be nowhere in it.
    public var masked: [MaskedValue] = []

    /// Tells the layout's pictures from the report's.
    public var pictureNames: PictureNames { PictureNames(layers: layers) }

    /// A form from its parts.
    public init(
        title: String, author: String, style: FormStyle, blocks: [FormBlock],
        furniture: [FurnitureItem] = [], data: FormData? = nil, layers: [SourceText] = [],
        blank: DocumentForm? = nil
    ) {
        self.title = title
        self.author = author
        self.style = style
        self.blocks = blocks
        self.furniture = furniture
        self.data = data ?? FormData(form: title, fields: [])
        self.layers = layers
        self.blank = blank
    }
}
