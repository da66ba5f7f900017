import HanmenCore

/// Finds what a key of a resolved layout is declared as: its note, and what may stand behind it.
struct KeyFinder {
    let tree: LayoutNode

    /// The declaration of the key at a path; nil for names that the layout gives itself, and for wrong paths.
    func key(at path: [String]) -> LayoutKey? {
        var keys = LayoutReader.keys
        var shape: ValueShape?
        var found: LayoutKey?
        for (depth, step) in path.enumerated() {
            switch shape {
            case nil, .map?:
                found = keys.first { $0.name == step }
                shape = found?.shape
                guard let found else { return nil }
                if case .map(let inner) = found.shape { keys = inner }
            case .named(let inner)?:
                found = nil
                shape = inner
                if case .map(let inner) = inner { keys = inner }
                if case .either(_, .map(let inner)) = inner {
                    shape = .map(inner)
                    keys = inner
                }
            case .namedList(let thing)?, .either(_, .namedList(let thing))?:
                found = nil
                keys = thing.keys + kindKeys(at: Array(path[...depth]))
                shape = .map(keys)
            default: return nil
            }
        }
        return found
    }

    /// The keys that may follow a path.
    func keys(under path: [String]) -> [String] {
        guard let node = tree[path: path] else { return [] }
        switch node.content {
        case .text: return []
        case .list(let items): return items.compactMap { $0.name?.value }
        case .map(let entries): return entries.map(\.key.value)
        }
    }

    /// The keys of a block's kind, where the path is that of a block.
    private func kindKeys(at path: [String]) -> [LayoutKey] {
        guard let kind = tree[path: path]?["種類"]?.text else { return [] }
        return BlockKinds.named(kind.value)?.keys ?? []
    }
}

extension LayoutNode {
    /// Every path in the layout that holds a value of its own: texts, and lists of texts.
    func valuePaths(below path: [String] = []) -> [[String]] {
        switch content {
        case .text: return [path]
        case .list(let items):
            guard !items.isEmpty, items.allSatisfy({ $0.name != nil }) else { return [path] }
            return items.flatMap { $0.valuePaths(below: path + [$0.name?.value ?? ""]) }
        case .map(let entries):
            return entries.isEmpty
                ? [path] : entries.flatMap { $0.node.valuePaths(below: path + [$0.key.value]) }
        }
    }
}
