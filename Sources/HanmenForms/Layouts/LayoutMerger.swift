import HanmenCore
import HanmenYAML

/// Lays layers over each other: maps merge deeply, lists of blocks change only by 変更, all else is replaced.
struct LayoutMerger {
    /// Lists whose items have a 名前 and change only by the four verbs.
    static let namedLists = ["構成", "行"]

    let findings: Findings
    private var locks: [Spanned<[String]>] = []

    init(findings: Findings) { self.findings = findings }

    /// The layers as one, the lowest first.
    mutating func merge(_ layers: [LayoutDefinition]) -> LayoutNode? {
        guard let base = layers.first else { return nil }
        var tree = LayoutNode(.map(base.settings.map(LayoutEntry.init)), Provenance(base.source.span(0..<0)))
        locks = []
        for (index, layer) in layers.enumerated() {
            if index > 0 { tree = merged(tree, with: layer.settings, at: []) }
            if let changes = layer.changes { change(&tree, by: changes) }
            for lock in layer.locks where tree[path: lock.value] == nil {
                findings.add(.layoutPathUnknown(lock))
            }
            locks += layer.locks
        }
        return tree
    }

    // MARK: Values

    /// A value with a higher layer's value over it.
    func merged(_ old: LayoutNode?, with new: YAMLValue, at path: [String]) -> LayoutNode {
        if let old, case .map = old.content, case .mapping(let entries, _) = new {
            return merged(old, with: entries, at: path)
        }
        guard isFree(path, at: new.span) else { return old ?? LayoutNode(new) }
        var node = LayoutNode(new)
        if let old { node.provenance = old.provenance.set(again: new.span) }
        return node
    }

    private func merged(_ old: LayoutNode, with settings: [YAMLEntry], at path: [String]) -> LayoutNode {
        var entries = old.entries ?? []
        for setting in settings {
            let path = path + [setting.key.value]
            let index = entries.firstIndex { $0.key.value == setting.key.value }
            let before = index.map { entries[$0].node }
            guard let after = replacement(of: before, by: setting, at: path) else { continue }
            if let index {
                entries[index].node = after
            } else {
                entries.append(LayoutEntry(key: setting.key, node: after))
            }
        }
        return LayoutNode(.map(entries), old.provenance)
    }

    private func replacement(of old: LayoutNode?, by setting: YAMLEntry, at path: [String]) -> LayoutNode? {
        guard let old, Self.namedLists.contains(setting.key.value), case .list(let items) = old.content else {
            return merged(old, with: setting.value, at: path)
        }
        guard path.count > 1 else {
            findings.add(.layoutListReplaced(setting.key))
            return nil
        }
        return LayoutNode(.list(changed(items, by: setting.value, at: path)), old.provenance)
    }

    // MARK: Locks

    /// Whether layers below allow a path to be set; says so where not.
    func isFree(_ path: [String], removing: Bool = false, at span: SourceSpan) -> Bool {
        let lock = locks.first { path.starts(with: $0.value) || (removing && $0.value.starts(with: path)) }
        guard let lock else { return true }
        findings.add(.layoutLocked(lock, at: span))
        return false
    }

    private func change(_ tree: inout LayoutNode, by changes: YAMLValue) {
        guard var entries = tree.entries, let index = entries.firstIndex(where: { $0.key.value == "構成" }),
            case .list(let items) = entries[index].node.content
        else { return findings.add(.layoutKeyMissing("構成", at: changes.span)) }
        entries[index].node.content = .list(changed(items, by: changes, at: ["構成"]))
        tree.content = .map(entries)
    }
}
