import HanmenCore

/// Reads the top of an old report: title, date, labelled lines and the two tables, up to the narrative.
struct OldCover {
    /// A value that was found, in the order of the old text.
    struct Entry {
        var label: OldLabels.Label
        var value: String
        var span: SourceSpan
    }

    /// The fixed sentence that the layout prints by itself.
    static let introduction = "研修参加の結果について、次のとおり報告します。"

    private(set) var entries: [Entry] = []
    /// Lines of the top that nothing was recognised in; they go to the head of the narrative.
    private(set) var leftover: [OldLine] = []
    private(set) var findings: [ImportFinding] = []
    /// The index of the line that begins the narrative.
    private(set) var end = 0
    private let hasTitle: Bool
    private var title: String?
    private var hasRows = false
    private var lineBefore: OldLine?

    /// Reads as many lines as belong to the top.
    init(_ lines: [OldLine]) {
        hasTitle = lines.prefix(40).contains { Self.isTitle($0.text.withoutSpaces) }
        while end < lines.count {
            let line = lines[end]
            guard line.isBlank || take(line) else { return }
            lineBefore = line
            end += 1
        }
    }

    private mutating func take(_ line: OldLine) -> Bool {
        takeTitle(line) || takeRow(line) || takeContinuation(line) || takeDate(line) || takeLabelled(line)
            || takeIntroduction(line) || takeLeftover(line)
    }

    // MARK: Kinds of lines

    private mutating func takeTitle(_ line: OldLine) -> Bool {
        let text = line.text.withoutSpaces
        if let title {
            guard text == title else { return false }
            note(line, Message("表題の繰り返し。ここからが別紙です。", en: "the title again: the annex begins"))
            return true
        }
        guard Self.isTitle(text) else { return false }
        title = text
        add(OldLabels.Label(spelling: OldLabels.form, key: OldLabels.form), text, line)
        return true
    }

    private static func isTitle(_ text: String) -> Bool { text.hasSuffix("報告書") && text.count <= 24 }

    private mutating func takeRow(_ line: OldLine) -> Bool {
        guard let row = line.row, row.label.count <= 16 else { return false }
        hasRows = true
        add(OldLabels.label(ofRow: row.label), row.value, line)
        return true
    }

    /// A line right under a row goes on with the row's value.
    private mutating func takeContinuation(_ line: OldLine) -> Bool {
        guard let before = lineBefore, before.row != nil, line.headingLevel == nil, !line.isBullet,
            line.mark == nil, !entries.isEmpty
        else { return false }
        entries[entries.count - 1].value += "\n" + line.text
        entries[entries.count - 1].span = entries[entries.count - 1].span.extended(to: line.span)
        findings.append(
            ImportFinding(
                .joined, Message("上の欄の続きとして読みました。", en: "taken as going on with the row above"), at: line.span
            ))
        lineBefore = before
        return true
    }

    private mutating func takeDate(_ line: OldLine) -> Bool {
        let text = line.text.withoutSpaces
        guard !has(OldLabels.submitted), OldDate.isWhole(text) else { return false }
        add(OldLabels.Label(spelling: OldLabels.submitted, key: OldLabels.submitted), text, line)
        return true
    }

    /// `会 派 名 緑風会`, `(参加者： 青木 結)`.
    private mutating func takeLabelled(_ line: OldLine) -> Bool {
        var text = line.text
        let isInBrackets =
            (text.hasPrefix("(") || text.hasPrefix("（")) && (text.hasSuffix(")") || text.hasSuffix("）"))
        if isInBrackets { text = String(text.dropFirst().dropLast()) }
        guard line.headingLevel == nil, !hasRows, let found = OldLabels.labelled(text), !has(found.label.key)
        else {
            return false
        }
        add(found.label, found.value, line)
        return true
    }

    private mutating func takeIntroduction(_ line: OldLine) -> Bool {
        guard line.text.withoutSpaces == Self.introduction else { return false }
        note(line, Message("決まり文句。様式が印刷するので、本文には入れません。", en: "the fixed sentence: the layout prints it"))
        return true
    }

    /// Before the first table a short line without a place is kept for the narrative; anything else begins it.
    private mutating func takeLeftover(_ line: OldLine) -> Bool {
        guard !hasRows, hasTitle, line.headingLevel == nil, !line.isBullet, line.mark == nil,
            !line.text.hasSuffix("。")
        else { return false }
        leftover.append(line)
        findings.append(
            ImportFinding(
                .unsure,
                Message(
                    "「\(line.text)」が何の欄か分かりません。本文の先頭に置きました。",
                    en: "not recognised: put at the head of the narrative"),
                at: line.span))
        return true
    }

    // MARK: Noting

    private func has(_ key: String) -> Bool { entries.contains { $0.label.key == key } }

    private mutating func add(_ label: OldLabels.Label, _ value: String, _ line: OldLine) {
        entries.append(Entry(label: label, value: value, span: line.span))
        if label.isGuess {
            findings.append(
                ImportFinding(
                    .unsure,
                    Message(
                        "「\(label.spelling)」を「\(label.key)」の欄にしました。合っているか確かめてください。",
                        en: "`\(label.spelling)` became `\(label.key)`: please check"), at: line.span))
        } else {
            note(line, Message("\(label.key)の欄。", en: "field `\(label.key)`"))
        }
    }

    private mutating func note(_ line: OldLine, _ message: Message) {
        findings.append(ImportFinding(.recognised, message, at: line.span))
    }
}

/// A date alone on its line, in whatever spacing: 令和3年10月25日, R3.10.25.
enum OldDate {
    /// Whether a text without blanks is one date and nothing else.
    static func isWhole(_ text: String) -> Bool {
        let eras = ["令和", "平成", "昭和", "西暦", "R", "H", "S"]
        let rest = eras.first(where: text.hasPrefix).map { text.dropFirst($0.count) } ?? text[...]
        let shape = rest.map { character -> Character in
            MarkScanner.digit(character.unicodeScalars.first ?? " ") != nil || character == "元"
                ? "0" : character
        }
        let marks = shape.filter { $0 != "0" }
        guard shape.first == "0" else { return false }
        return marks == ["年", "月", "日"] || (marks == [".", "."] && shape.last == "0")
    }
}
