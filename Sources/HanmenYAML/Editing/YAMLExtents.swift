import HanmenCore

/// Where values stand in a text to the byte, with their quotes, brackets and marks: what may be replaced.
struct YAMLExtents {
    let bytes: [UInt8]
    /// Where the YAML ends.
    let end: Int

    /// A key with its quotes.
    func key(_ entry: YAMLEntry) -> Range<Int> {
        let range = entry.key.span.range
        let isQuoted = isQuote(range.lowerBound - 1) && byte(range.lowerBound - 1) == byte(range.upperBound)
        return isQuoted ? range.lowerBound - 1..<range.upperBound + 1 : range
    }

    /// The offset behind the `:` of an entry; nil where it has none.
    func mark(behind entry: YAMLEntry) -> Int? {
        let at = skippingSpaces(from: key(entry).upperBound)
        return byte(at) == UInt8(ascii: ":") ? at + 1 : nil
    }

    /// A value behind its `:` or `-`, from its first byte to its last; empty and at the mark where there is none.
    func value(_ value: YAMLValue, behind mark: Int) -> Range<Int> {
        switch value {
        case .scalar(let text): return scalar(text.span.range, behind: mark)
        case .sequence(let items, let span):
            let last = items.last.flatMap { last in
                dash(of: items.count - 1, in: value).map { self.value(last, behind: $0 + 1).upperBound }
            }
            return closed(span.range.lowerBound, inner: last)
        case .mapping(let entries, let span):
            let last = entries.last.map { last in
                self.value(last.value, behind: self.mark(behind: last) ?? key(last).upperBound).upperBound
            }
            return closed(span.range.lowerBound, inner: last)
        }
    }

    /// Whether a list or mapping stands in brackets.
    func isInBrackets(_ value: YAMLValue) -> Bool {
        if case .scalar = value { return false }
        return isOpening(value.span.range.lowerBound)
    }

    /// The offset of an item's dash or, in brackets, of what stands before it; nil where it is not found.
    func dash(of index: Int, in list: YAMLValue) -> Int? {
        guard case .sequence(let items, let span) = list, items.indices.contains(index) else { return nil }
        if isInBrackets(list) { return firstByte(of: items[index]) - 1 }
        var at = span.range.lowerBound
        let column = self.column(of: at)
        for item in items[..<index] {
            guard byte(at) == UInt8(ascii: "-") else { return nil }
            at = nextWritten(after: value(item, behind: at + 1).upperBound)
        }
        return byte(at) == UInt8(ascii: "-") && self.column(of: at) == column ? at : nil
    }

    /// The first byte of a value that is not empty, its quote included.
    func firstByte(of value: YAMLValue) -> Int {
        let start = value.span.range.lowerBound
        guard case .scalar(let text) = value else { return start }
        return isQuoted(text.span.range, behind: 0) ? start - 1 : start
    }

    // MARK: Scalars

    /// Whether a text behind a mark stands on lines of its own (`|`, `>`).
    func isBlock(behind mark: Int) -> Bool {
        let first = byte(skippingSpaces(from: mark))
        return first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
    }

    func isQuoted(_ range: Range<Int>, behind mark: Int) -> Bool {
        range.lowerBound > mark && isQuote(range.lowerBound - 1)
            && byte(range.lowerBound - 1) == byte(range.upperBound)
    }

    private func scalar(_ range: Range<Int>, behind mark: Int) -> Range<Int> {
        if isQuoted(range, behind: mark) { return range.lowerBound - 1..<range.upperBound + 1 }
        if isBlock(behind: mark) {
            let first = skippingSpaces(from: mark)
            let isBeforeReturn = range.upperBound > first && byte(range.upperBound - 1) == 0x0D
            return first..<max(lineEnd(first), isBeforeReturn ? range.upperBound - 1 : range.upperBound)
        }
        return range.isEmpty ? mark..<mark : range
    }

    /// A list or mapping up to its closing bracket, where it has brackets.
    private func closed(_ start: Int, inner: Int?) -> Range<Int> {
        guard isOpening(start) else { return start..<max(start, inner ?? start) }
        var at = inner ?? start + 1
        while at < end, !isClosing(at) {
            at = byte(at) == UInt8(ascii: "#") ? lineEnd(at) : at + 1
        }
        return start..<min(at + 1, end)
    }

    // MARK: Bytes

    /// The byte at an offset; 0 outside.
    func byte(_ at: Int) -> UInt8 { at >= 0 && at < end ? bytes[at] : 0 }

    private func isQuote(_ at: Int) -> Bool {
        byte(at) == UInt8(ascii: "\"") || byte(at) == UInt8(ascii: "'")
    }

    private func isOpening(_ at: Int) -> Bool {
        byte(at) == UInt8(ascii: "{") || byte(at) == UInt8(ascii: "[")
    }

    private func isClosing(_ at: Int) -> Bool {
        byte(at) == UInt8(ascii: "}") || byte(at) == UInt8(ascii: "]")
    }

    func skippingSpaces(from at: Int) -> Int {
        var at = at
        while byte(at) == 0x20 || byte(at) == 0x09 { at += 1 }
        return at
    }

    /// The first byte that is written behind an offset, comments passed over.
    private func nextWritten(after at: Int) -> Int {
        var at = at
        while at < end {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            case UInt8(ascii: "#"): at = lineEnd(at)
            default: return at
            }
        }
        return end
    }

    func lineStart(_ at: Int) -> Int {
        var at = min(max(0, at), bytes.count)
        while at > 0, bytes[at - 1] != 0x0A { at -= 1 }
        return at
    }

    /// The end of the line at an offset, before its CR or LF.
    func lineEnd(_ at: Int) -> Int {
        var stop = at
        while stop < end, bytes[stop] != 0x0A { stop += 1 }
        return stop > at && bytes[stop - 1] == 0x0D ? stop - 1 : stop
    }

    /// The beginning of the line below the one at an offset.
    func nextLine(_ at: Int) -> Int {
        var at = at
        while at < end, bytes[at] != 0x0A { at += 1 }
        return min(at + 1, end)
    }

    func column(of at: Int) -> Int { at - lineStart(at) }

    /// Whether nothing but spaces stands before an offset on its line.
    func isFirst(_ at: Int) -> Bool { bytes[lineStart(at)..<at].allSatisfy { $0 == 0x20 } }
}
