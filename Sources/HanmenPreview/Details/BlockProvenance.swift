import Hanmen
import HanmenCore
public import HanmenForms

/// Who made a block look as it does: each value of its layout that concerns it, with the lines that set it.
public struct BlockProvenance: Encodable, Hashable, Sendable {
    /// The block.
    public var block: String
    /// Its own values, then those of the whole form that it uses.
    public var values: [Value]

    /// A value and who set it.
    public struct Value: Encodable, Hashable, Sendable {
        /// The path of the key: `構成.概要表.列幅`.
        public var path: String
        /// What holds; nil for lists of lists.
        public var value: String?
        /// What the key does.
        public var note: String?
        /// The file that set what holds.
        public var file: String
        /// The line, from 1.
        public var line: Int
        /// The column in characters, from 1.
        public var column: Int
        /// What lower layers had set, the lowest first.
        public var overridden: [Setting]
        /// Whether a layer locks it (固定).
        public var locked: Bool
        /// Whether a report may change it (上書き可).
        public var overridable: Bool
    }

    /// A place that set a value.
    public struct Setting: Encodable, Hashable, Sendable {
        /// The file.
        public var file: String
        /// The line, from 1.
        public var line: Int
        /// The column in characters, from 1.
        public var column: Int
        /// What it says there.
        public var value: String?
    }

    /// The values that concern a block of a layout; none for a block that there is not.
    ///
    /// - Parameters:
    ///   - block: the block's name, or `欄外` for what stands outside of all.
    ///   - layout: the layout.
    ///   - fileName: the name of a source, as the preview calls its file.
    public init(
        block: String, in layout: ResolvedLayout, fileName: (String) -> String = { $0 }
    ) {
        self.block = block
        let roots = Self.roots(of: block, in: layout)
        let paths = layout.valuePaths
        values = roots.flatMap { root in paths.filter { $0 == root || $0.hasPrefix(root + ".") } }
            .compactMap { path in
                layout.explanation(of: path).value.flatMap { Value($0, fileName) }
            }
    }

    /// Where the values of a block stand.
    private static func roots(of block: String, in layout: ResolvedLayout) -> [String] {
        if block == PageComparison.furniture { return ["欄外", "ページ番号", "用紙"] }
        let kind = layout.words(at: "構成.\(block).種類")
        return ["構成.\(block)"] + (kind.map(StyleUse.paths(ofKind:)) ?? [])
    }
}

extension BlockProvenance.Value {
    fileprivate init?(_ explanation: Explanation, _ fileName: (String) -> String) {
        let settings = explanation.settings.map { BlockProvenance.Setting($0, fileName) }
        guard let current = settings.last else { return nil }
        self.init(
            path: explanation.path, value: current.value, note: explanation.note, file: current.file,
            line: current.line, column: current.column, overridden: settings.dropLast(),
            locked: explanation.lock != nil, overridable: explanation.isOverridable)
    }
}

extension BlockProvenance.Setting {
    fileprivate init(_ setting: Provenance.Setting, _ fileName: (String) -> String) {
        let start = setting.span.start
        self.init(
            file: fileName(setting.span.source.name), line: start.line, column: start.column,
            value: setting.words)
    }
}
