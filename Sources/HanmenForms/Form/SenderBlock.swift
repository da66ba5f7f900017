public import HanmenCore
public import HanmenReport

/// Faction, representative, participants (差出): labels spread to one width, values aligned, room for a seal.
public struct SenderBlock: Sendable {
    /// A row: a label, a value, perhaps a seal.
    public struct Row: Sendable {
        /// The label, spread to the block's label width; nil sets the value alone across label and value.
        public var label: Spanned<String>?
        /// The value.
        public var value: [Inline]
        /// What stands at the end of the name.
        public var seal: Seal
        /// Where that stands.
        public var sealPlace: SealPlace
        /// Where the layout defines the row.
        public var span: SourceSpan

        /// A row.
        public init(
            label: Spanned<String>?, value: [Inline], seal: Seal, sealPlace: SealPlace = .afterSpace,
            span: SourceSpan
        ) {
            self.label = label
            self.value = value
            self.seal = seal
            self.sealPlace = sealPlace
            self.span = span
        }
    }

    /// The rows.
    public var rows: [Row]
    /// How wide the labels are spread, in characters.
    public var labelWidth: ZenkakuLength
    /// The left edge of the labels, in characters from the left of the type area (forms.md C16).
    public var start: ZenkakuLength
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A sender block.
    public init(
        rows: [Row], labelWidth: ZenkakuLength, start: ZenkakuLength, linesBefore: Double, linesAfter: Double
    ) {
        self.rows = rows
        self.labelWidth = labelWidth
        self.start = start
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
