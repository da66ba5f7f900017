import HanmenCore

/// Puts the values of cover and annex together: one key for one meaning.
struct OldFields {
    /// A field of the canonical file.
    struct Field {
        var key: String
        var value: String
        var span: SourceSpan
    }

    private(set) var fields: [Field] = []
    private(set) var findings: [ImportFinding] = []
    /// The place of every key's first field, and how many values its key was given.
    private var known: [String: (index: Int, count: Int)] = [:]

    /// Merges what the top of the report held.
    init(_ entries: [OldCover.Entry]) {
        for entry in entries { add(entry) }
        mergeLecturer()
        reflow(OldLabels.content)
        reflow(OldLabels.lecturer)
        fields =
            OldLabels.order.flatMap { key in fields.filter { $0.key == key } }
            + fields.filter { !OldLabels.order.contains($0.key) }
    }

    private mutating func add(_ entry: OldCover.Entry) {
        let key = entry.label.key
        guard let first = known[key] else {
            append(key, entry)
            return
        }
        if fields[first.index].value.withoutSpaces == entry.value.withoutSpaces {
            note(.recognised, Message("「\(key)」は表紙と同じ値なので、一つにしました。", en: "same as on the cover"), entry.span)
            return
        }
        let other = freeKey(after: key, count: first.count)
        append(other, entry)
        note(
            .unsure,
            Message(
                "「\(key)」の値が表紙と別紙で違います。「\(other)」として残しました。正しい方を「\(key)」にしてください。",
                en: "`\(key)` differs between cover and annex: kept as `\(other)`"), entry.span)
    }

    private mutating func freeKey(after key: String, count: Int) -> String {
        var count = count
        var name = "\(key)（別紙）"
        while known[name] != nil {
            count += 1
            name = "\(key)（別紙\(count)）"
        }
        known[key]?.count = count
        return name
    }

    private mutating func append(_ key: String, _ entry: OldCover.Entry) {
        known[key] = (fields.count, 1)
        fields.append(Field(key: key, value: entry.value, span: entry.span))
    }

    /// 講師 on the cover and 研修内容 in the annex are one field where they say the same.
    private mutating func mergeLecturer() {
        guard let lecturer = fields.first(where: { $0.key == OldLabels.lecturer }),
            let content = fields.first(where: { $0.key == OldLabels.content })
        else { return }
        if lecturer.value.withoutSpaces == content.value.withoutSpaces {
            fields.removeAll { $0.key == OldLabels.lecturer }
            note(
                .recognised,
                Message("表紙の「講師」と別紙の「研修内容」は同じ値なので、「研修内容」一つにしました。", en: "講師 equals 研修内容: kept once"),
                lecturer.span)
        } else {
            note(
                .unsure,
                Message("表紙の「講師」と別紙の「研修内容」が違います。両方を残しました。", en: "講師 differs from 研修内容: both kept"),
                lecturer.span)
        }
    }

    /// Two blanks were a line end once; after 「講師：」 every 「氏」 ends a line.
    private mutating func reflow(_ key: String) {
        guard let index = fields.firstIndex(where: { $0.key == key }) else { return }
        let value = fields[index].value
        let lines = value.split(separator: "\n").flatMap { OldReflow.lines(of: $0) }
        let reflowed = lines.joined(separator: "\n")
        guard reflowed != value else { return }
        fields[index].value = reflowed
        note(
            .unsure,
            Message(
                "「\(key)」を \(lines.count) 行に分けました。行の切れ目を確かめてください。",
                en: "`\(key)` divided into \(lines.count) lines: please check"),
            fields[index].span)
    }

    private mutating func note(_ kind: ImportFinding.Kind, _ message: Message, _ span: SourceSpan) {
        findings.append(ImportFinding(kind, message, at: span))
    }
}

/// Gives a value back the line ends that were lost when it became one line.
enum OldReflow {
    /// The lines of a value.
    static func lines(of text: some StringProtocol) -> [String] {
        var isLecturers = false
        return split(String(text), at: "  ").flatMap { part -> [String] in
            isLecturers = isLecturers || part.hasPrefix("講師")
            return isLecturers ? lecturers(part) : [part]
        }
    }

    private static func split(_ text: String, at separator: String) -> [String] {
        text.split(separator: separator).map(\.trimmingSpaces).filter { !$0.isEmpty }
    }

    /// A line for every lecturer: 「… 氏 」 ends one.
    private static func lecturers(_ text: String) -> [String] {
        let parts = split(text.split(separator: "\u{3000}").joined(separator: " "), at: " 氏 ")
        return parts.enumerated().map { index, part in index + 1 < parts.count ? part + " 氏" : part }
    }
}
