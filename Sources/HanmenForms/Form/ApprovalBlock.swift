public import HanmenCore

/// Boxes for the seals of those who approve, or for one seal (決裁欄, 印欄).
public struct ApprovalBlock: Sendable {
    /// A box.
    public struct Box: Sendable {
        /// What stands above it; nil leaves that to the mark in it.
        public var caption: Spanned<String>?
        /// What stands pale in it: 印.
        public var mark: String?
        /// The seal in it, and the field to be signed.
        public var seal: Seal

        /// A box.
        public init(caption: Spanned<String>?, mark: String? = nil, seal: Seal = Seal(.none)) {
            self.caption = caption
            self.mark = mark
            self.seal = seal
        }
    }

    /// The boxes, left to right.
    public var boxes: [Box]
    /// The side of a box.
    public var side: Length
    /// Where they stand.
    public var alignment: HorizontalAlignment
    /// Where the layout defines them.
    public var span: SourceSpan
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// Boxes.
    public init(
        boxes: [Box], side: Length, alignment: HorizontalAlignment, span: SourceSpan,
        linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.boxes = boxes
        self.side = side
        self.alignment = alignment
        self.span = span
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
