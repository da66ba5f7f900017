import HanmenCore

/// A line of an old text, with the traces of Markdown (`#`, `- `, `**`) told from what it says.
struct OldLine {
    /// What the line says, without blanks at both ends.
    var text: String
    /// How many `#` stood before it.
    var headingLevel: Int?
    /// Whether `- ` or `* ` stood before it.
    var isBullet = false
    /// Whether two blanks stood at its end.
    var endsHard = false
    /// Whether it began with a full-width space.
    var isIndented = false
    /// Whether `**` was taken away.
    var hadBold = false
    /// Where it stands.
    var span: SourceSpan

    var isBlank: Bool { text.isEmpty }

    /// The cells of a row: the label and what stands behind the first tab.
    var row: (label: String, value: String)? {
        guard let tab = text.firstIndex(of: "\t") else { return nil }
        let label = text[..<tab].trimmingSpaces
        return label.isEmpty ? nil : (label, text[text.index(after: tab)...].trimmingSpaces)
    }

    /// The writer's mark at its beginning.
    var mark: MarkScanner.Found? { MarkScanner.scan(text) }

    /// Whether it holds only what Markdown draws as a rule.
    var isRule: Bool {
        let marks = text.filter { $0 != " " }
        return marks.count >= 3 && Set(marks).count == 1 && "-*_".contains(marks.first ?? "x")
    }

    /// All lines of a text.
    static func all(of source: SourceText) -> [OldLine] {
        (1...source.lineCount).map { OldLine(source.line($0), at: source.span(source.range(ofLine: $0))) }
    }

    /// A line without text.
    static func blank(at span: SourceSpan) -> OldLine { OldLine("", at: span) }

    private init(_ raw: String, at span: SourceSpan) {
        self.span = span
        endsHard = raw.hasSuffix("  ")
        text = raw.trimmingSpaces
        isIndented = raw.hasPrefix("\u{3000}")
        guard !isRule else { return }
        takeHeading()
        takeBullet()
        takeBold()
    }

    private mutating func takeHeading() {
        let marks = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(marks)
        guard (1...6).contains(marks), rest.isEmpty || rest.first == " " || rest.first == "\t" else { return }
        headingLevel = marks
        text = rest.trimmingSpaces
    }

    private mutating func takeBullet() {
        guard headingLevel == nil, text.hasPrefix("- ") || text.hasPrefix("* ") else { return }
        isBullet = true
        text = text.dropFirst(2).trimmingSpaces
    }

    private mutating func takeBold() {
        let parts = text.split(separator: "**", omittingEmptySubsequences: false)
        guard parts.count > 1, !parts.count.isMultiple(of: 2) else { return }
        hadBold = true
        text = parts.joined().trimmingSpaces
    }
}
