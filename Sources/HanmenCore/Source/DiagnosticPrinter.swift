/// Writes diagnostics as people read them: place, sentence, the source line with a mark, what would be right.
///
/// A note is told in one line: there is nothing to mend.
public struct DiagnosticPrinter: Sendable {
    /// The language of the sentences.
    public var language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) { self.language = language }

    /// One diagnostic as several lines, without a trailing line end.
    public func print(_ diagnostic: Diagnostic) -> String {
        let head =
            "\(word(for: diagnostic.severity)): \(diagnostic.summary.text(in: language)) [\(diagnostic.id)]"
        var lines: [String] = []
        if let span = diagnostic.span {
            lines.append("\(span): \(head)")
            if diagnostic.severity > .note { lines += excerpt(of: span) }
        } else {
            lines.append(head)
        }
        lines += diagnostic.hints.map { "    → \($0.text(in: language))" }
        return lines.joined(separator: "\n")
    }

    private func word(for severity: Severity) -> String {
        switch (severity, language) {
        case (.error, .japanese): "誤り"
        case (.warning, .japanese): "注意"
        case (.note, .japanese): "参考"
        case (let severity, .english): severity.rawValue
        }
    }

    /// The source line and a row of carets under the span, at most 72 cells around it.
    private func excerpt(of span: SourceSpan) -> [String] {
        let start = span.start
        let line = Array(span.source.line(start.line))
        guard !line.isEmpty else { return [] }
        let first = min(start.column - 1, line.count)
        let lineEnd = span.source.range(ofLine: start.line).upperBound
        let end = max(span.range.lowerBound, min(span.range.upperBound, lineEnd))
        let covered = span.source.text(in: span.range.lowerBound..<end).count
        let from = max(0, first - 24)
        let upTo = min(line.count, max(from + 48, first + 1))
        let shown = line[from..<upTo].map(Self.visible)
        let before = shown.prefix(first - from).reduce(0) { $0 + terminalCells($1) }
        let under = shown.dropFirst(first - from).prefix(max(1, covered)).reduce(0) { $0 + terminalCells($1) }
        let number = String(start.line)
        let lead = from > 0 ? "…" : ""
        return [
            "  \(number) | \(lead)\(String(shown))\(upTo < line.count ? "…" : "")",
            "  \(String(repeating: " ", count: number.count)) | "
                + String(repeating: " ", count: before + lead.count)
                + String(repeating: "^", count: max(1, under)),
        ]
    }
}

extension DiagnosticPrinter {
    /// A character as a terminal may show it: a tab as a space, other control characters as their pictures (U+2400…),
    /// so that no input steers the terminal.
    fileprivate static func visible(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, scalar.properties.generalCategory == .control
        else {
            return character
        }
        switch scalar.value {
        case 0x09: return " "
        case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map(Character.init) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        default: return "\u{FFFD}"
        }
    }
}

/// How many terminal cells a character fills: two for East Asian wide and full-width ones.
func terminalCells(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first?.value else { return 0 }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1FAFF,
        0x20000...0x3FFFD, 0x2460...0x24FF, 0x25A0...0x25FF:
        return 2
    default:
        return 1
    }
}
