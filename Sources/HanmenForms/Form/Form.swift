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

    /// A form from its parts.
    public init(title: String, author: String, style: FormStyle, blocks: [FormBlock]) {
        self.title = title
        self.author = author
        self.style = style
        self.blocks = blocks
    }
}
