public import HanmenCore

/// Who made a value of a layout: every file and line that set it, who locks it, whether a report may change it.
public struct Explanation: Sendable {
    /// The path of the key: `体裁.文字.本文`.
    public let path: String
    /// What the key does; nil for names that the layout gives itself.
    public let note: String?
    /// The places that set the value, the lowest layer's first; empty where none did.
    public let settings: [Provenance.Setting]
    /// The place that locks it (固定).
    public let lock: SourceSpan?
    /// Whether a report may change it (上書き可).
    public let isOverridable: Bool
    /// What it holds, where it is a map or a list of named things.
    public let inner: [String]
}

extension ResolvedLayout {
    /// Who made the value at a path; where there is no such key, the keys that there are.
    public func explanation(of path: String) -> Diagnosed<Explanation> {
        let keys = LayoutPath.keys(path)
        let finder = KeyFinder(tree: tree)
        let node = tree[path: keys]
        let key = finder.key(at: keys)
        guard !keys.isEmpty, node != nil || key != nil else {
            return Diagnosed(nil, [unknown(keys, finder)])
        }
        let lock = locks.first { keys.starts(with: $0.value) }
        let overridable = overridablePaths.contains { keys.starts(with: LayoutPath.keys($0)) }
        return Diagnosed(
            Explanation(
                path: LayoutPath.text(keys), note: key?.note, settings: node?.provenance.settings ?? [],
                lock: lock?.span, isOverridable: overridable,
                inner: node.map { _ in finder.keys(under: keys) } ?? []),
            [])
    }

    /// Every path of the layout that holds a value.
    public var valuePaths: [String] { tree.valuePaths().map(LayoutPath.text) }

    /// What a report may change (上書き可).
    public var overridablePaths: [String] {
        guard case .list(let items)? = tree["上書き可"]?.content else { return [] }
        return items.compactMap { $0.text?.value }
    }

    /// The value at a path on one line; nil for maps, and where there is none.
    public func words(at path: String) -> String? { tree[path: LayoutPath.keys(path)]?.words }

    private func unknown(_ keys: [String], _ finder: KeyFinder) -> Diagnostic {
        let text = LayoutPath.text(keys)
        let depth = keys.indices.first { tree[path: Array(keys[...$0])] == nil } ?? 0
        let parent = Array(keys[..<depth])
        let known = finder.keys(under: parent).map { LayoutPath.text(parent + [$0]) }
        let typed = SourceText(name: "コマンド", text: text)
        return .error(
            .layoutPathUnknown,
            Message("「\(text.shortened)」という項目は、この様式にありません", en: "this layout has no key `\(text.shortened)`"),
            at: typed.span(0..<text.utf8.count), hints: [ClosestNames.hint(known, for: text)])
    }
}
