/// Finds where a scalar ends: the parser tells only where it begins.
///
/// A quoted text's range lies inside its quotes, a block text's (`|`, `>`) on its lines below the mark.
struct YAMLScalarExtent {
    let bytes: [UInt8]
    let end: Int

    func range(of scalar: YAMLScalar, from start: Int) -> Range<Int> {
        switch scalar.style {
        case .singleQuoted: quoted(from: start, mark: UInt8(ascii: "'"))
        case .doubleQuoted: quoted(from: start, mark: UInt8(ascii: "\""))
        case .block: block(from: start)
        case .plain: plain(scalar.text, from: start)
        }
    }

    private func quoted(from start: Int, mark: UInt8) -> Range<Int> {
        let close = YAMLQuote(mark: mark).closing(in: bytes, from: start, before: end) ?? end
        return min(start + 1, close)..<close
    }

    /// A plain text; where it was folded from several lines, line ends and indents count with it.
    private func plain(_ text: String, from start: Int) -> Range<Int> {
        var at = start
        for byte in text.utf8 {
            if at < end, bytes[at] == byte {
                at += 1
            } else if isSpace(byte) {
                while at < end, isSpace(bytes[at]) { at += 1 }
            }
        }
        return start..<at
    }

    private func block(from start: Int) -> Range<Int> {
        guard let first = contentLine(after: start) else { return start..<start }
        var contentEnd = first.content
        var line = first.line
        while line < end {
            let content = bytes[line..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
            let lineEnd = bytes[content..<end].firstIndex(of: 0x0A) ?? end
            if lineEnd > content, bytes[content] != 0x0D {
                guard content - line >= first.content - first.line else { break }
                contentEnd = lineEnd
            }
            line = lineEnd + 1
        }
        return first.content..<contentEnd
    }

    private func contentLine(after start: Int) -> (line: Int, content: Int)? {
        guard var line = bytes[start..<end].firstIndex(of: 0x0A).map({ $0 + 1 }) else { return nil }
        while line < end {
            let content = bytes[line..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
            if content < end, !isSpace(bytes[content]) { return (line, content) }
            guard let lineEnd = bytes[content..<end].firstIndex(of: 0x0A) else { return nil }
            line = lineEnd + 1
        }
        return nil
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
