import HanmenCore
import HanmenYAML

/// The four verbs that change a list of named blocks or rows.
enum LayoutVerb: String, CaseIterable {
    case add = "追加"
    case replace = "差し替え"
    case change = "変える"
    case remove = "削除"
}

extension LayoutMerger {
    /// A list after changes, each with one verb.
    func changed(_ items: [LayoutNode], by changes: YAMLValue, at path: [String]) -> [LayoutNode] {
        guard case .sequence(let changes, _) = changes else {
            findings.add(.layoutVerb(at: changes.span))
            return items
        }
        return changes.reduce(items) { items, change in changed(items, byOne: change, at: path) }
    }

    private func changed(_ items: [LayoutNode], byOne change: YAMLValue, at path: [String]) -> [LayoutNode] {
        let verbs = change.entries.filter { LayoutVerb(rawValue: $0.key.value) != nil }
        guard verbs.count == 1, let verb = LayoutVerb(rawValue: verbs[0].key.value) else {
            findings.add(.layoutVerb(at: change.span))
            return items
        }
        let rest = change.entries.filter { $0.key.value != verb.rawValue }
        if verb == .add { return adding(verbs[0].value, rest, to: items, at: path) }
        guard let name = verbs[0].value.scalar, let index = index(of: name, in: items) else { return items }
        // Outside the type area, 位置 is where on the page a thing stands, not where in the list.
        let isOnPage = path == [Self.furniture]
        if verb != .remove, !isOnPage, let place = rest.first(where: { $0.key.value == "位置" })?.value.scalar {
            let moved = moving(index, to: place, in: items, at: path)
            let others = rest.filter { $0.key.value != "位置" }
            guard !others.isEmpty else { return moved }
            let entries = [YAMLEntry(key: verbs[0].key, value: verbs[0].value)] + others
            return changed(moved, byOne: .mapping(entries, change.span), at: path)
        }
        let path = path + [name.value]
        var items = items
        switch verb {
        case .remove:
            guard isFree(path, removing: true, at: change.span) else { return items }
            items.remove(at: index)
        case .replace:
            guard isFree(path, removing: true, at: change.span) else { return items }
            items[index] = replacing(items[index], named: name, with: rest, at: change.span)
        default:
            items[index] = merged(items[index], with: .mapping(rest, change.span), at: path)
        }
        return items
    }

    // MARK: Verbs

    /// 追加: a new block before or behind another, or at the end.
    private func adding(
        _ block: YAMLValue, _ rest: [YAMLEntry], to items: [LayoutNode], at path: [String]
    ) -> [LayoutNode] {
        let node = LayoutNode(block)
        guard let name = node.name else {
            findings.add(.layoutKeyMissing("名前", at: block.span))
            return items
        }
        if let old = items.first(where: { $0.name?.value == name.value }) {
            findings.add(.layoutNameTaken(name, first: old.span))
            return items
        }
        for entry in rest where entry.key.value != "位置" {
            findings.add(.layoutKeyUnknown(entry.key, known: ["位置"]))
        }
        guard isFree(path + [name.value], at: block.span) else { return items }
        let place = rest.first { $0.key.value == "位置" }?.value.scalar
        guard let index = place.map({ position($0, in: items) }) ?? items.count else { return items }
        var items = items
        items.insert(node, at: index)
        return items
    }

    /// 位置 with 変える or 差し替え: the block at another place.
    private func moving(
        _ index: Int, to place: Spanned<String>, in items: [LayoutNode], at path: [String]
    ) -> [LayoutNode] {
        guard isFree(path + [items[index].name?.value ?? ""], at: place.span) else { return items }
        var others = items
        var moved = others.remove(at: index)
        moved.moved = place.span
        guard let target = position(place, in: others) else { return items }
        others.insert(moved, at: target)
        return others
    }

    /// 「Xの前」 or 「Xの後」 as an index.
    private func position(_ place: Spanned<String>, in items: [LayoutNode]) -> Int? {
        for (ending, offset) in [("の前", 0), ("の後", 1), ("の後ろ", 1)] where place.value.hasSuffix(ending) {
            let name = place.map { String($0.dropLast(ending.count)) }
            return index(of: name, in: items).map { $0 + offset }
        }
        findings.add(.layoutPosition(place))
        return nil
    }

    /// 差し替え: the block anew, keeping its 名前 and, where none is given, its 種類.
    private func replacing(
        _ old: LayoutNode, named name: Spanned<String>, with rest: [YAMLEntry], at span: SourceSpan
    ) -> LayoutNode {
        let kept = (old.entries ?? []).filter { kept in
            ["名前", "種類"].contains(kept.key.value) && !rest.contains { $0.key.value == kept.key.value }
        }
        let new = LayoutNode(.mapping(rest, span))
        return LayoutNode(.map(kept + (new.entries ?? [])), old.provenance.set(again: new))
    }

    private func index(of name: Spanned<String>, in items: [LayoutNode]) -> Int? {
        if let index = items.firstIndex(where: { $0.name?.value == name.value }) { return index }
        if isLenient {
            findings.passOver(name)
            return nil
        }
        findings.add(.layoutNameUnknown(name, known: items.compactMap { $0.name?.value }))
        return nil
    }
}
