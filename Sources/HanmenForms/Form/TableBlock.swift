public import HanmenCore
public import HanmenReport

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
        /// Whether a new page begins with it.
        public var startsPage = false
        /// Whether it holds nothing and a line goes through it (斜線), one line through all such rows of a page.
        public var isStruck = false

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
        /// A table in the cell, in place of text.
        public var table: TableBlock? {
            get { tables.first }
            set { tables = newValue.map { [$0] } ?? [] }
        }
        private var tables: [TableBlock] = []
        /// How its text looks.
        public var look = TextLook()

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
    /// Where a table narrower than the measure stands.
    public var alignment = HorizontalAlignment.left
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
