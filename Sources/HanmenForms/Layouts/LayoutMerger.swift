import HanmenCore
import HanmenYAML

/// Lays layers over each other: maps merge deeply, lists of blocks change only by 変更, all else is replaced.
struct LayoutMerger {
    /// Lists whose items have a 名前 and change only by the four verbs.
    static let namedLists = ["構成", "行", "列", "合計行", "欄", furniture]
    /// The list that layers add to without saying so: nothing outside the type area is where they add the first thing.
    static let furniture = "欄外"

    let findings: Findings
    /// What the layers so far have locked (固定).
    private(set) var locks: [Spanned<[String]>] = []
    /// Names that a layer writes under the form's own name (様式別): these must be right.
    private var strictNames: [SourceSpan] = []
    /// Whether what is being laid over speaks about several forms: what this one has not is passed over.
    private(set) var isLenient = false

    init(findings: Findings) { self.findings = findings }

    /// The layers as one, the lowest first.
    mutating func merge(_ stack: LayoutStack) -> LayoutNode? {
        guard let base = stack.layers.first else { return nil }
        let settings = base.common.settings.map(LayoutEntry.init)
        var tree = LayoutNode(.map(settings), Provenance(base.source.span(0..<0)))
        locks = []
        isLenient = false
        if let changes = base.common.changes { change(&tree, by: changes) }
        lock(base.common, in: tree)
        for layer in stack.layers.dropFirst() { lay(layer, over: &tree, stack) }
        if stack.isShared { passOverUnknownFields(&tree, base: base.source) }
        return tree
    }

    /// What a layer does to all forms, then what it does to this one; its own locks bind only the layers above it.
    private mutating func lay(_ layer: LayoutDefinition, over tree: inout LayoutNode, _ stack: LayoutStack) {
        let own = layer.byForm.filter { $0.form.value == stack.form }.map(\.part)
        for (part, isLenient) in [(layer.common, stack.isShared)] + own.map({ ($0, false) }) {
            self.isLenient = isLenient
            if !isLenient { strictNames += part.fixedNames.map(\.span) }
            tree = merged(tree, with: part.settings, at: [])
            if let changes = part.changes { change(&tree, by: changes) }
        }
        isLenient = stack.isShared
        lock(layer.common, in: tree)
        isLenient = false
        for part in own { lock(part, in: tree) }
    }

    private mutating func lock(_ part: LayoutPart, in tree: LayoutNode) {
        for lock in part.locks {
            if tree[path: lock.value] != nil || KeyFinder(tree: tree).key(at: lock.value) != nil {
                locks.append(lock)
            } else if isLenient {
                findings.passOver(lock.map(LayoutPath.text))
            } else {
                findings.add(.layoutPathUnknown(lock))
            }
        }
    }

    /// Layers for several forms fix values of fields that only some of these have.
    private func passOverUnknownFields(_ tree: inout LayoutNode, base: SourceText) {
        guard var entries = tree.entries, let index = entries.firstIndex(where: { $0.key.value == "固定値" }),
            let fixed = entries[index].node.entries
        else { return }
        let fields = tree["項目"]
        let (known, unknown) = fixed.partitioned { entry in
            fields?[entry.key.value] != nil || entry.key.span.source.name == base.name
                || strictNames.contains(entry.key.span)
        }
        unknown.forEach { findings.passOver($0.key) }
        entries[index].node.content = .map(known)
        tree.content = .map(entries)
    }

    // MARK: Values

    /// A value with a higher layer's value over it.
    func merged(_ old: LayoutNode?, with new: YAMLValue, at path: [String]) -> LayoutNode {
        if let old, case .map = old.content, case .mapping(let entries, _) = new {
            return merged(old, with: entries, at: path)
        }
        guard isFree(path, at: new.span) else { return old ?? LayoutNode(new) }
        var node = LayoutNode(new)
        if let old { node.provenance = old.provenance.set(again: node) }
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
        if setting.key.value == Self.furniture, path.count == 1,
            case .sequence(let things, let span) = setting.value
        {
            var items: [LayoutNode] = []
            if case .list(let before)? = old?.content { items = before }
            let changes = YAMLValue.sequence(things.map(\.asAddition), span)
            return LayoutNode(
                .list(changed(items, by: changes, at: path)), old?.provenance ?? Provenance(span))
        }
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

extension YAMLValue {
    /// A named thing as its own addition, where no verb is written.
    fileprivate var asAddition: YAMLValue {
        let hasVerb = entries.contains { LayoutVerb(rawValue: $0.key.value) != nil }
        guard !hasVerb, let name = entries.first(where: { $0.key.value == "名前" }) else { return self }
        let verb = YAMLEntry(key: name.key.map { _ in LayoutVerb.add.rawValue }, value: self)
        return .mapping([verb], span)
    }
}

extension LayoutPart {
    /// The fields whose values it fixes (固定値).
    fileprivate var fixedNames: [Spanned<String>] {
        settings.first { $0.key.value == "固定値" }?.value.entries.map(\.key) ?? []
    }
}

extension [LayoutEntry] {
    /// The entries of which something holds, and the others.
    fileprivate func partitioned(by holds: (LayoutEntry) -> Bool) -> ([LayoutEntry], [LayoutEntry]) {
        (filter(holds), filter { !holds($0) })
    }
}
