public import HanmenCore
public import HanmenReport

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

/// A named block of a form.
public struct FormBlock: Sendable {
    /// The name that layouts address it by: 表題, 概要表 …
    public var name: String
    /// What it is and holds.
    public var content: FormContent
    /// Where the layout defines it.
    public var span: SourceSpan

    /// A block.
    public init(name: String, content: FormContent, span: SourceSpan) {
        self.name = name
        self.content = content
        self.span = span
    }
}

/// The kinds of block.
public enum FormContent: Sendable {
    /// 表題: the form's title, centred, spread.
    case title(TitleBlock)
    /// 行: one line at the left, centre or right.
    case line(LineBlock)
    /// 差出: labelled rows in the right half, labels spread to one width.
    case sender(SenderBlock)
    /// 段落: a fixed sentence.
    case paragraph(ParagraphBlock)
    /// 表: label and value, row by row.
    case table(TableBlock)
    /// 記: numbered items between 記 and 以上.
    case notice(NoticeBlock)
    /// 文章: the narrative.
    case prose([ReportBlock])
    /// 改ページ.
    case pageBreak
    /// 空き: so many lines of air.
    case space(lines: Double)
}

/// The title (表題).
public struct TitleBlock: Sendable {
    /// What it says, without layout spaces.
    public var text: Spanned<String>
    /// The air between its characters (字間), in characters.
    public var letterSpacing: ZenkakuLength
    /// The air above and below, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double
    /// Whether a new page begins with it.
    public var startsPage: Bool

    /// A title.
    public init(
        text: Spanned<String>, letterSpacing: ZenkakuLength, linesBefore: Double, linesAfter: Double,
        startsPage: Bool
    ) {
        self.text = text
        self.letterSpacing = letterSpacing
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
        self.startsPage = startsPage
    }
}

/// Left, centre or right.
public enum HorizontalAlignment: String, Hashable, Sendable {
    case left = "左"
    case center = "中"
    case right = "右"
}

/// One line (行).
public struct LineBlock: Sendable {
    /// What it says.
    public var content: [Inline]
    /// Where it stands.
    public var alignment: HorizontalAlignment
    /// How far it keeps from that side, in characters.
    public var inset: ZenkakuLength
    /// What stands at the right margin of the same line (右文).
    public var rightContent: [Inline]
    /// Whether dots lead from the one to the other (点線).
    public var hasLeader: Bool
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A line.
    public init(
        content: [Inline], alignment: HorizontalAlignment, inset: ZenkakuLength, rightContent: [Inline] = [],
        hasLeader: Bool = false, linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.content = content
        self.alignment = alignment
        self.inset = inset
        self.rightContent = rightContent
        self.hasLeader = hasLeader
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}

/// Faction, representative, participants (差出): labels spread to one width, values aligned, room for a seal.
public struct SenderBlock: Sendable {
    /// A row: a label, a value, perhaps a seal.
    public struct Row: Sendable {
        /// The label, spread to the block's label width; nil sets the value alone across label and value.
        public var label: Spanned<String>?
        /// The value.
        public var value: [Inline]
        /// What stands at the end of the name.
        public var seal: SealMark
        /// Where the layout defines the row.
        public var span: SourceSpan

        /// A row.
        public init(label: Spanned<String>?, value: [Inline], seal: SealMark, span: SourceSpan) {
            self.label = label
            self.value = value
            self.seal = seal
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

/// What stands at the end of a name (forms.md C20).
public enum SealMark: String, Hashable, Sendable {
    /// Nothing.
    case none = "なし"
    /// The printed mark ㊞.
    case printed = "㊞"
    /// Free room for a seal.
    case blank = "空白"
}

/// A fixed sentence (段落).
public struct ParagraphBlock: Sendable {
    /// What it says.
    public var content: [Inline]
    /// The first line's indent, in characters.
    public var firstLineIndent: ZenkakuLength
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A sentence.
    public init(
        content: [Inline], firstLineIndent: ZenkakuLength, linesBefore: Double, linesAfter: Double
    ) {
        self.content = content
        self.firstLineIndent = firstLineIndent
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}

/// A bordered table of labels and values (表).
public struct TableBlock: Sendable {
    /// A row.
    public struct Row: Sendable {
        /// The name that layouts address it by.
        public var name: String
        /// The cells.
        public var cells: [Cell]
        /// The least height, in lines.
        public var minimumLines: Double
        /// Where the layout defines the row.
        public var span: SourceSpan

        /// A row.
        public init(name: String, cells: [Cell], minimumLines: Double, span: SourceSpan) {
            self.name = name
            self.cells = cells
            self.minimumLines = minimumLines
            self.span = span
        }
    }

    /// A cell.
    public struct Cell: Sendable {
        /// How text stands in its width.
        public enum Alignment: String, Hashable, Sendable {
            case left = "左"
            case center = "中"
            case right = "右"
            /// Spread to the width of the widest label of the column (均等割付).
            case spread = "均等"
        }

        /// How text stands in its height.
        public enum VerticalAlignment: String, Hashable, Sendable {
            case top = "上"
            case middle = "中"
        }

        /// What it says, paragraph by paragraph.
        public var paragraphs: [[Inline]]
        /// How text stands in its width.
        public var alignment: Alignment
        /// How text stands in its height.
        public var verticalAlignment: VerticalAlignment
        /// Whether it is the header of its row or column.
        public var scope: TableScope?
        /// How many columns it spans.
        public var columnSpan: Int

        /// A cell.
        public init(
            paragraphs: [[Inline]], alignment: Alignment = .left,
            verticalAlignment: VerticalAlignment = .middle, scope: TableScope? = nil, columnSpan: Int = 1
        ) {
            self.paragraphs = paragraphs
            self.alignment = alignment
            self.verticalAlignment = verticalAlignment
            self.scope = scope
            self.columnSpan = columnSpan
        }
    }

    /// The columns' widths, left to right.
    public var columns: [ColumnWidth]
    /// Rows repeated at the head of every page piece.
    public var headRows: [Row]
    /// The rows.
    public var rows: [Row]
    /// Whether it stays on one page (まとめる); nil keeps short tables together.
    public var staysTogether: Bool?
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A table.
    public init(
        columns: [ColumnWidth], headRows: [Row] = [], rows: [Row], staysTogether: Bool? = nil,
        linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.columns = columns
        self.headRows = headRows
        self.rows = rows
        self.staysTogether = staysTogether
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}

/// The width of a column.
public enum ColumnWidth: Hashable, Sendable {
    /// A length.
    case fixed(Measure)
    /// A share of what is left (残り).
    case rest
}
