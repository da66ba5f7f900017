/// All that a window of the preview needs to know at once; sent whenever something changed.
public struct Revision: Sendable, Encodable {
    /// Counts up through the life of the program.
    public var revision: Int
    /// How long setting the pages took.
    public var milliseconds: Double
    /// What was opened.
    public var subject: SubjectState
    /// What this window shows of it.
    public var view: ViewState
    /// Whether the pages are those of what is written now; false: they are the last good ones.
    public var fresh: Bool
    /// Whether the file is no longer what the unsaved text began from.
    public var changedOutside: Bool
    /// The pages in order.
    public var pages: [PageState]
    /// What is wrong.
    public var diagnostics: [DiagnosticState]
    /// The layout that the pages are set in.
    public var layout: LayoutState?
    /// The layouts that can be shown instead.
    public var choices: [LayoutState]
    /// The second layout, where one is shown beside the first.
    public var comparison: ComparisonState?
}

/// What was opened, as a window sees it.
public struct SubjectState: Hashable, Sendable, Encodable {
    /// A report, a folder of them, or a layout.
    public enum Kind: String, Sendable, Encodable { case report, folder, layout }

    /// A report of the folder.
    public struct File: Hashable, Sendable, Encodable {
        /// Its path in the folder.
        public var path: String
        /// What it is called.
        public var title: String
        /// How many errors it has, as far as it was set.
        public var errors: Int
    }

    /// What it is.
    public var kind: Kind
    /// Its name.
    public var name: String
    /// Whether files may be written (`--edit`).
    public var editable: Bool
    /// Its reports.
    public var files: [File]
}

/// A view in the words of its address.
public struct ViewState: Hashable, Sendable, Encodable {
    /// The report.
    public var file: String?
    /// The layout, where another was chosen.
    public var layout: String?
    /// What a layout is tried with.
    public var trial: String?
    /// The edition.
    public var edition: String
    /// The second layout.
    public var compare: String?
}

/// A page of a revision.
public struct PageState: Hashable, Sendable, Encodable {
    /// Its name as it looks.
    public var id: PageID
    /// Its printed number.
    public var label: String
    /// Its width in points.
    public var width: Double
    /// Its height in points.
    public var height: Double
}

/// A layout as a window sees it.
public struct LayoutState: Hashable, Sendable, Encodable {
    /// Its name in addresses.
    public var id: String
    /// The form's name.
    public var title: String
    /// The council that it belongs to.
    public var council: String?
    /// The faction that it belongs to.
    public var faction: String?
    /// Its files, the base form's first.
    public var files: [String]
}

/// The second layout of a comparison, and where the two differ.
public struct ComparisonState: Sendable, Encodable {
    /// An area that differs, in points from the page's corner.
    public struct Tint: Hashable, Sendable, Encodable {
        /// The left edge.
        public var x: Double
        /// The top edge.
        public var y: Double
        /// The width.
        public var width: Double
        /// The height.
        public var height: Double
        /// The block.
        public var block: String
    }

    /// The second layout.
    public var layout: LayoutState?
    /// Whether its pages are those of what is written now.
    public var fresh: Bool
    /// Its pages.
    public var pages: [PageState]
    /// What is wrong with it.
    public var diagnostics: [DiagnosticState]
    /// The blocks that differ.
    public var differing: [String]
    /// Where they stand on the pages of the first.
    public var tints: [[Tint]]
    /// Where they stand on the pages of the second.
    public var tintsOther: [[Tint]]
}
