import HanmenCore

/// Finds where in the source the parser's texts stand.
///
/// libcmark-gfm gives columns that are right only where no indentation was cut and no character escaped; so
/// its columns are taken as a hint, and the text itself is followed through the source.
struct InlinePlaces {
    private let bytes: [UInt8]
    private let lineRange: (Int) -> Range<Int>
    private(set) var line: Int
    private(set) var cursor: Int

    /// Starts at a byte offset that stands in a line.
    init(bytes: [UInt8], line: Int, offset: Int, lineRange: @escaping (Int) -> Range<Int>) {
        self.bytes = bytes
        self.line = line
        cursor = offset
        self.lineRange = lineRange
    }

    /// Goes over a line end; gives its place.
    mutating func takeLineEnd() -> Range<Int> {
        let end = lineRange(line).upperBound
        line += 1
        cursor = lineRange(line).lowerBound
        return end..<max(end, min(cursor, end + 2))
    }

    /// Goes to the end of a node, where the parser's hint is plausible.
    mutating func skip(to hint: Int, after closers: [UInt8]) {
        guard hint > cursor, hint <= lineRange(line).upperBound, closers.contains(bytes[hint - 1]) else {
            return
        }
        cursor = hint
    }

    /// The offset of a line and a byte column.
    func offset(line: Int, column: Int) -> Int { lineRange(line).lowerBound + max(0, column - 1) }

    /// The pieces of a text, each as long in the source as it is (but for entities such as `&amp;`).
    mutating func pieces(of text: String, hintLine: Int, hintColumn: Int) -> [(String, Range<Int>)] {
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty else { return [] }
        while line < hintLine { _ = takeLineEnd() }
        let start = find(wanted, hint: offset(line: line, column: hintColumn))
        return follow(wanted, from: start ?? cursor)
    }

    private func find(_ wanted: [UInt8], hint: Int) -> Int? {
        if hint >= cursor, begins(wanted, at: hint) { return hint }
        let end = lineRange(line).upperBound
        guard cursor < end else { return nil }
        return (cursor..<end).first { begins(wanted, at: $0) }
    }

    /// Whether the text could begin here: its first bytes are here, up to an escape or an entity.
    private func begins(_ wanted: [UInt8], at offset: Int) -> Bool {
        let end = lineRange(line).upperBound
        guard offset < end else { return false }
        for (byte, want) in zip(bytes[offset..<end], wanted.prefix(12)) where byte != want {
            return byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&")
        }
        return true
    }

    /// Follows a text through the source; a new piece begins behind every escape and at every entity.
    private mutating func follow(_ wanted: [UInt8], from start: Int) -> [(String, Range<Int>)] {
        var pieces: [(String, Range<Int>)] = []
        var offset = start
        var rest = wanted[...]
        while !rest.isEmpty {
            let length = literalLength(of: rest, at: offset)
            let step =
                length > 0 ? (source: length, wanted: length) : stepOverMarkup(at: offset, wanted: rest)
            guard let step else {
                pieces.append((String(decoding: rest, as: UTF8.self), offset..<offset))
                break
            }
            if step.wanted > 0 {
                let text = String(decoding: rest.prefix(step.wanted), as: UTF8.self)
                pieces.append((text, offset..<offset + step.source))
            }
            offset += step.source
            rest = rest.dropFirst(step.wanted)
        }
        cursor = max(cursor, offset)
        return pieces
    }

    /// How many bytes stand in the source as they are.
    private func literalLength(of wanted: ArraySlice<UInt8>, at start: Int) -> Int {
        var length = 0
        for (byte, want) in zip(bytes[start...], wanted) {
            guard byte == want, !isEntity(at: start + length, wanted: wanted.dropFirst(length)) else { break }
            length += 1
        }
        return length
    }

    /// Whether `&…;` stands here, and not as text.
    private func isEntity(at offset: Int, wanted: ArraySlice<UInt8>) -> Bool {
        guard bytes[offset] == UInt8(ascii: "&"), let end = entityEnd(at: offset) else { return false }
        return !wanted.starts(with: bytes[offset...end])
    }

    private func entityEnd(at offset: Int) -> Int? {
        bytes[offset...].prefix(34).firstIndex(of: UInt8(ascii: ";"))
    }

    /// An escape's backslash stands for nothing, an entity for one character.
    private func stepOverMarkup(at offset: Int, wanted: ArraySlice<UInt8>) -> (source: Int, wanted: Int)? {
        guard offset + 1 < bytes.count, let first = wanted.first else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "\\") where bytes[offset + 1] == first: return (1, 0)
        case UInt8(ascii: "&"):
            return entityEnd(at: offset).map { ($0 + 1 - offset, Self.width(of: first)) }
        default: return nil
        }
    }

    private static func width(of lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
