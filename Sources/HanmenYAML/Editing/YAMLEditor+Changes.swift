import HanmenCore

/// The four single changes: another value, a new key, a new item, one less.
extension YAMLEditor {
    // MARK: Another value

    mutating func replace(_ slot: Slot, with value: YAMLContent) -> Bool {
        let extents = extents
        let old = extents.value(slot.value, behind: slot.mark)
        guard !slot.isInBrackets else {
            let space = old.isEmpty && extents.byte(slot.mark - 1) == UInt8(ascii: ":") ? " " : ""
            return replace(old, with: space + YAMLEmitter.inBrackets(value))
        }
        let isBlock = isScalar(slot.value) && extents.isBlock(behind: slot.mark)
        let habit = habit(of: slot, isBlock: isBlock)
        let new =
            slot.isItem
            ? YAMLEmitter(value, behindDashAt: slot.column, habit: habit)
            : YAMLEmitter(value, underKeyAt: slot.column, habit: habit)
        let start = extents.skippingSpaces(from: slot.mark)
        if isBlock {
            let signs = (start..<old.upperBound).first { !"|>+-0123456789".utf8.contains(extents.byte($0)) }
            return splice(
                slot.mark..<(signs ?? old.upperBound), tail: extents.lineEnd(start)..<old.upperBound, new)
        }
        if old.isEmpty || old.lowerBound == start {
            let end = extents.lineEnd(old.upperBound)
            let isAlone = old.isEmpty && start == end
            return splice(slot.mark..<(isAlone ? end : max(slot.mark, old.upperBound)), tail: end..<end, new)
        }
        let end = extents.lineEnd(slot.mark)
        return splice(slot.mark..<slot.mark, tail: end..<max(end, old.upperBound), new)
    }

    /// Puts a value's head and its lines below in their places; a comment behind the head stays.
    private mutating func splice(_ head: Range<Int>, tail: Range<Int>, _ new: YAMLEmitter) -> Bool {
        guard head.upperBound <= tail.lowerBound else { return false }
        let comment = source.text(in: head.upperBound..<tail.lowerBound)
        let spaces = source.text(in: head).prefix { $0 == " " }
        // The spaces behind the mark stay as the writer likes them.
        let text = new.head.isEmpty || spaces.isEmpty ? new.head : String(spaces + new.head.dropFirst())
        let lines = new.tail.map { lineEnd + $0 }.joined()
        return replace(head.lowerBound..<tail.upperBound, with: text + comment + lines)
    }

    private func isScalar(_ value: YAMLValue) -> Bool { if case .scalar = value { true } else { false } }

    private func habit(of slot: Slot, isBlock: Bool) -> YAMLEmitter.Habit {
        guard case .scalar(let text) = slot.value, !text.value.isEmpty else { return .free }
        if isBlock { return .block(margin: extents.column(of: text.span.range.lowerBound)) }
        return extents.isQuoted(text.span.range, behind: slot.mark) ? .quoted : .line
    }

    // MARK: New keys and items

    /// Puts a value where there is none yet, and all that its path leads through.
    mutating func insert(_ value: YAMLContent?, at path: [String]) -> Bool {
        guard let value, let step = path.last else { return false }
        let above = Array(path.dropLast())
        switch self.value(at: above) {
        case .mapping(let entries, _)? where !entries.isEmpty:
            return insert(key: step, value, among: entries, isInBrackets: isInBrackets(above))
        case .sequence(let items, _)? where !items.isEmpty:
            return insertItem(value, before: items.count, ofListAt: above)
        case .scalar?, .mapping?, .sequence?, nil:
            guard !above.isEmpty else { return insertFirst(key: step, value) }
            let made = content[path: above].map { $0.setting(value, at: [step][...]) }
            let wanted = made ?? YAMLContent.scalar("").setting(value, at: [step][...])
            return write(wanted, at: above)
        }
    }

    private mutating func insert(
        key: String, _ value: YAMLContent, among entries: [YAMLEntry], isInBrackets: Bool
    ) -> Bool {
        let extents = extents
        let first = extents.key(entries[0]).lowerBound
        let place = place(ofKey: key, among: entries)
        if isInBrackets {
            let text = YAMLEmitter.inBrackets(key: key, value)
            guard let place else { return replace(first..<first, with: text + ", ") }
            let end = end(of: entries[place])
            return replace(end..<end, with: ", " + text)
        }
        let lines = YAMLEmitter.lines(key: key, value, at: extents.column(of: first))
        guard let place = place ?? (extents.isFirst(first) ? nil : 0) else {
            return insert(lines, at: extents.lineStart(first))
        }
        return insert(lines, at: extents.nextLine(end(of: entries[place])))
    }

    private func end(of entry: YAMLEntry) -> Int {
        let mark = extents.mark(behind: entry) ?? extents.key(entry).upperBound
        return max(mark, extents.value(entry.value, behind: mark).upperBound)
    }

    /// The first key of YAML that says nothing yet: behind its comments.
    private mutating func insertFirst(key: String, _ value: YAMLContent) -> Bool {
        insert(YAMLEmitter.lines(key: key, value, at: 0), at: range.upperBound)
    }

    mutating func insertItem(_ value: YAMLContent, before index: Int, ofListAt path: [String]) -> Bool {
        guard case .sequence(let items, _)? = self.value(at: path), let list = self.value(at: path),
            let last = items.last
        else { return false }
        let extents = extents
        if isInBrackets(path) {
            let text = YAMLEmitter.inBrackets(value)
            if items.indices.contains(index) {
                let start = extents.firstByte(of: items[index])
                return replace(start..<start, with: text + ", ")
            }
            let end = extents.value(last, behind: extents.firstByte(of: last) - 1).upperBound
            return replace(end..<end, with: ", " + text)
        }
        guard let first = extents.dash(of: 0, in: list), extents.isFirst(first) else { return false }
        let lines = YAMLEmitter.lines(of: [value], at: extents.column(of: first))
        if let dash = extents.dash(of: index, in: list) {
            return insert(lines, at: extents.lineStart(dash))
        }
        guard let dash = extents.dash(of: items.count - 1, in: list) else { return false }
        let end = max(dash + 1, extents.value(last, behind: dash + 1).upperBound)
        return insert(lines, at: extents.nextLine(end))
    }

    /// Puts lines before a line, or behind the last one.
    private mutating func insert(_ lines: [String], at offset: Int) -> Bool {
        let isInLine = offset > range.lowerBound && source.utf8[offset - 1] != 0x0A
        let text = (isInLine ? lineEnd : "") + lines.map { $0 + lineEnd }.joined()
        return replace(offset..<offset, with: text)
    }

    // MARK: One less

    mutating func remove(_ slot: Slot, at path: [String]) -> Bool {
        let above = Array(path.dropLast())
        guard let step = path.last, let parent = value(at: above) else { return false }
        switch parent {
        case .mapping(let entries, _):
            guard let index = entries.firstIndex(where: { $0.key.value == step }) else { return false }
            if entries.count == 1, !above.isEmpty { return write(.scalar(""), at: above) }
            let starts = entries.map { extents.key($0).lowerBound }
            return remove(index, starts: starts, end: entries.map(end), isInBrackets: slot.isInBrackets)
                ?? replace(slot, with: .scalar(""))
        case .sequence(let items, _):
            guard let index = Int(step), items.indices.contains(index) else { return false }
            if items.count == 1 { return write(.scalar(""), at: above) }
            let dashes = items.indices.compactMap { extents.dash(of: $0, in: parent) }
            guard dashes.count == items.count else { return false }
            let ends = zip(items, dashes).map { max($1 + 1, extents.value($0, behind: $1 + 1).upperBound) }
            let starts = slot.isInBrackets ? items.map(extents.firstByte) : dashes
            return remove(index, starts: starts, end: ends, isInBrackets: slot.isInBrackets) ?? false
        case .scalar: return false
        }
    }

    /// Takes an entry or item out of its row; nil where it shares its line with a dash.
    private mutating func remove(
        _ index: Int, starts: [Int], end: [Int], isInBrackets: Bool
    ) -> Bool? {
        guard isInBrackets else {
            guard extents.isFirst(starts[index]) else { return nil }
            return replace(extents.lineStart(starts[index])..<extents.nextLine(end[index]), with: "")
        }
        if index + 1 < starts.count { return replace(starts[index]..<starts[index + 1], with: "") }
        return replace((index > 0 ? end[index - 1] : starts[index])..<end[index], with: "")
    }

    /// Writes a value as a whole, in its place or in a new one.
    private mutating func write(_ value: YAMLContent, at path: [String]) -> Bool {
        guard let slot = slot(at: path) else { return insert(value, at: path) }
        return replace(slot, with: value)
    }
}
