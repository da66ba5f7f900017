public import HanmenCore

/// One point in which two layouts differ, told in words.
public struct LayoutDifference: Hashable, Sendable {
    /// What became of it.
    public enum Change: Hashable, Sendable {
        /// Another value; nil where one of the two has none.
        case value(String?, String?)
        /// A block, row or column that only the second has, behind another or in front of all.
        case added(after: String?)
        /// One that only the first has.
        case removed
        /// One that stands elsewhere.
        case moved(after: String?)
    }

    /// The path of the key or of the named thing.
    public let path: [String]
    /// What became of it.
    public let change: Change
    /// The place in the second layout that did it; nil where it left out what the first has.
    public let place: SourceSpan?

    /// The block that it concerns, where it concerns one.
    public var block: String? { path.first == "構成" && path.count > 1 ? path[1] : nil }

    /// The sentence.
    public var sentence: Message {
        let (what, english) = (Self.words(of: path), LayoutPath.text(path))
        switch change {
        case .value(let old?, let new?):
            return Message("\(what): \(old) → \(new)", en: "\(english): \(old) -> \(new)")
        case .value(nil, let new?): return Message("\(what): \(new)（新しく書いた）", en: "\(english): \(new) (new)")
        case .value(let old?, nil): return Message("\(what): \(old) → 書かない", en: "\(english): \(old) -> none")
        case .value(nil, nil): return Message(what, en: english)
        case .added(let after):
            let at = after.map { "「\($0)」の後" } ?? "いちばん前"
            return Message(
                "\(what)を足した（\(at)）", en: "\(english) added \(after.map { "after \($0)" } ?? "first")")
        case .removed: return Message("\(what)をなくした", en: "\(english) removed")
        case .moved(let after):
            let at = after.map { "「\($0)」の後" } ?? "いちばん前"
            return Message(
                "\(what)を\(at)へ移した", en: "\(english) moved \(after.map { "after \($0)" } ?? "to the front")")
        }
    }

    /// `「概要表」の行「研修場所」の見出し`, `体裁の文字の本文`.
    private static func words(of path: [String]) -> String {
        var text = ""
        var isName = false
        for (index, key) in path.enumerated() {
            if isName {
                text +=
                    index == 1 && path[0] == "構成"
                    ? "「\(key)」" : "\(text.isEmpty ? "" : "の")\(path[index - 1])「\(key)」"
            } else if !(LayoutMerger.namedLists + ["項目"]).contains(key) || index == path.count - 1 {
                text += (text.isEmpty ? "" : "の") + key
            }
            isName = !isName && (LayoutMerger.namedLists + ["項目"]).contains(key)
        }
        return text
    }
}

extension ResolvedLayout {
    /// In what another layout differs from this one, in the order of the keys.
    public func differences(to other: ResolvedLayout) -> [LayoutDifference] {
        LayoutComparer().differences(tree, other.tree, at: [])
    }
}

/// Compares two resolved trees, named things by their names.
private struct LayoutComparer {
    func differences(_ a: LayoutNode, _ b: LayoutNode, at path: [String]) -> [LayoutDifference] {
        switch (a.content, b.content) {
        case (.map(let old), .map(let new)): return maps(old, new, at: path)
        case (.list(let old), .list(let new)) where LayoutMerger.namedLists.contains(path.last ?? ""):
            return lists(old, new, at: path)
        default:
            guard a.written != b.written else { return [] }
            return [LayoutDifference(path: path, change: .value(a.written, b.written), place: b.span)]
        }
    }

    private func maps(_ old: [LayoutEntry], _ new: [LayoutEntry], at path: [String]) -> [LayoutDifference] {
        let names =
            old.map(\.key.value)
            + new.map(\.key.value).filter { name in !old.contains { $0.key.value == name } }
        return names.flatMap { name -> [LayoutDifference] in
            let a = old.first { $0.key.value == name }?.node
            let b = new.first { $0.key.value == name }?.node
            switch (a, b) {
            case (let a?, let b?): return differences(a, b, at: path + [name])
            case (nil, let b?):
                return b.leaves(path + [name]).map {
                    LayoutDifference(path: $0.path, change: .value(nil, $0.node.written), place: $0.node.span)
                }
            case (let a?, nil):
                return a.leaves(path + [name]).map {
                    LayoutDifference(path: $0.path, change: .value($0.node.written, nil), place: nil)
                }
            case (nil, nil): return []
            }
        }
    }

    private func lists(_ old: [LayoutNode], _ new: [LayoutNode], at path: [String]) -> [LayoutDifference] {
        let (oldNames, newNames) = (old.compactMap { $0.name?.value }, new.compactMap { $0.name?.value })
        var found: [LayoutDifference] = oldNames.filter { !newNames.contains($0) }.map {
            LayoutDifference(path: path + [$0], change: .removed, place: nil)
        }
        let moved = Set(new.filter { $0.moved != nil }.compactMap { $0.name?.value })
            .subtracting(old.filter { $0.moved != nil }.compactMap { $0.name?.value })
        let stays = longestCommon(
            oldNames.filter { !moved.contains($0) }, newNames.filter { !moved.contains($0) })
        for (index, node) in new.enumerated() {
            guard let name = node.name?.value else { continue }
            let before = index > 0 ? new[index - 1].name?.value : nil
            guard let twin = old.first(where: { $0.name?.value == name }) else {
                found.append(
                    LayoutDifference(path: path + [name], change: .added(after: before), place: node.span))
                continue
            }
            if !stays.contains(name) {
                found.append(
                    LayoutDifference(
                        path: path + [name], change: .moved(after: before), place: node.moved ?? node.span))
            }
            found += differences(twin, node, at: path + [name])
        }
        return found
    }

    /// The names that kept their order: the longest sequence that both have.
    private func longestCommon(_ a: [String], _ b: [String]) -> Set<String> {
        var lengths = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i][j] =
                    a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var (i, j) = (0, 0)
        var common: Set<String> = []
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                common.insert(a[i])
                (i, j) = (i + 1, j + 1)
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}

extension LayoutNode {
    /// The value on one line; `…` for maps and lists of maps.
    fileprivate var written: String {
        switch content {
        case .text(let text): text.value.isEmpty ? "（空）" : text.value.shortened
        case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
        case .map(let entries):
            "{ " + entries.map { "\($0.key.value): \($0.node.written)" }.joined(separator: ", ") + " }"
        }
    }

    /// The values in it with their paths.
    fileprivate func leaves(_ path: [String]) -> [(path: [String], node: LayoutNode)] {
        guard case .map(let entries) = content, !entries.isEmpty else { return [(path, self)] }
        return entries.flatMap { $0.node.leaves(path + [$0.key.value]) }
    }
}
