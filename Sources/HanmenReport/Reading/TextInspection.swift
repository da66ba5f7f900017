import HanmenCore

/// Looks through a text for what no report may hold: control characters and lines without end.
struct TextInspection {
    var limits: ReadingLimits

    /// The problems found, in order of place.
    func problems(in source: SourceText) -> [Diagnostic] {
        guard source.lineCount <= limits.lines else { return [tooManyLines(source)] }
        return controlCharacters(in: source) + longLines(in: source)
    }

    private func tooManyLines(_ source: SourceText) -> Diagnostic {
        .error(
            .fileTooManyLines,
            Message(
                "行が多すぎます（\(source.lineCount) 行）。\(limits.lines) 行までです。",
                en: "\(source.lineCount) lines; at most \(limits.lines) are allowed"),
            at: source.span(source.range(ofLine: limits.lines + 1)),
            hints: [Message("報告書をいくつかのファイルに分けてください。", en: "divide the report into several files")])
    }

    private func controlCharacters(in source: SourceText) -> [Diagnostic] {
        let bytes = source.utf8
        var found: [Diagnostic] = []
        var left = 0
        for (offset, byte) in bytes.enumerated() {
            guard let code = controlCode(byte, at: offset, in: bytes) else { continue }
            if found.count < limits.problemsOfAKind {
                let span = source.span(offset..<offset + (code < 0x80 ? 1 : 2))
                found.append(Self.controlCharacter(code, at: span))
            } else {
                left += 1
            }
        }
        if left > 0 { found.append(Self.more(left)) }
        return found
    }

    /// The code of a control character that begins here; tab and line ends are no offence.
    private func controlCode(_ byte: UInt8, at offset: Int, in bytes: [UInt8]) -> UInt32? {
        switch byte {
        case 0x09, 0x0A, 0x0D: return nil
        case 0x00..<0x20, 0x7F: return UInt32(byte)
        case 0xC2:
            guard offset + 1 < bytes.count, (0x80...0x9F).contains(bytes[offset + 1]) else { return nil }
            return UInt32(bytes[offset + 1])
        default: return nil
        }
    }

    private static func controlCharacter(_ code: UInt32, at span: SourceSpan) -> Diagnostic {
        let name = "U+" + hexadecimal(code, digits: 4)
        return .error(
            .fileControlCharacter,
            Message("目に見えない制御文字 \(name) が入っています。", en: "control character \(name)"),
            at: span,
            hints: [
                Message(
                    "\(span.start.line) 行 \(span.start.column) 文字目を消して、打ち直してください。",
                    en: "delete it and type the place again")
            ])
    }

    private static func more(_ count: Int) -> Diagnostic {
        .error(
            .fileControlCharacter,
            Message("制御文字がほかに \(count) か所あります。", en: "\(count) more control characters"))
    }

    private func longLines(in source: SourceText) -> [Diagnostic] {
        (1...source.lineCount).lazy
            .filter { source.range(ofLine: $0).count > limits.lineCharacters }
            .compactMap { longLine($0, in: source) }
            .prefix(limits.problemsOfAKind).map { $0 }
    }

    private func longLine(_ line: Int, in source: SourceText) -> Diagnostic? {
        let range = source.range(ofLine: line)
        let count = source.utf8[range].lazy.filter { $0 & 0xC0 != 0x80 }.count
        guard count > limits.lineCharacters else { return nil }
        return .error(
            .fileLineTooLong,
            Message(
                "\(line) 行目が長すぎます（\(count) 文字）。1 行は \(limits.lineCharacters) 文字までです。",
                en: "line \(line) has \(count) characters; at most \(limits.lineCharacters) are allowed"),
            at: source.span(range.lowerBound..<range.lowerBound),
            hints: [Message("文の切れ目で改行してください。", en: "break the line between sentences")])
    }
}
