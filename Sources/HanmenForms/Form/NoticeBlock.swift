public import HanmenCore
public import HanmenReport

/// 記 … 以上: numbered items of a letter (forms.md C07, C21).
public struct NoticeBlock: Sendable {
    /// An item; its number follows from its place: 1 at the first level, (1) at the second, ア at the third.
    public struct Item: Sendable {
        /// The label, spread to one width with the others of its level (均等割付); nil leaves it to the value.
        public var label: Spanned<String>?
        /// What it says.
        public var content: [Inline]
        /// The items under it.
        public var items: [Item]
        /// Where the layout defines it.
        public var span: SourceSpan

        /// An item.
        public init(label: Spanned<String>?, content: [Inline], items: [Item], span: SourceSpan) {
            self.label = label
            self.content = content
            self.items = items
            self.span = span
        }
    }

    /// The word above the items: 記.
    public var heading: Spanned<String>
    /// The items.
    public var items: [Item]
    /// The word that ends them: 以上.
    public var closing: Spanned<String>
    /// How far the first level's numbers stand from the left, in characters.
    public var indent: ZenkakuLength
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A notice.
    public init(
        heading: Spanned<String>, items: [Item], closing: Spanned<String>, indent: ZenkakuLength,
        linesBefore: Double, linesAfter: Double
    ) {
        self.heading = heading
        self.items = items
        self.closing = closing
        self.indent = indent
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
