import HanmenCore

/// A block of an old narrative: what it is and its lines.
struct OldUnit {
    enum Kind: Equatable {
        /// ■ …
        case section
        /// ・ under ■, or ・ that was a heading.
        case title
        /// Any other heading.
        case heading
        /// A line that begins with a writer's mark.
        case item(MarkerScheme)
        /// A bullet without a mark of its own.
        case bullet
        case text
    }

    var kind: Kind
    /// The lines; between them stand asked-for line ends.
    var lines: [String]
    /// The last line as it stood in the old text.
    var lastLine: String
    /// Whether the last line ended with two blanks.
    var endsHard: Bool
    var span: SourceSpan

    var isHeading: Bool { kind == .section || kind == .title || kind == .heading }
}

/// Brings an old narrative into order: levels, titles, lists, and lines that were torn apart.
struct OldNarrative {
    private(set) var units: [OldUnit] = []
    private(set) var findings: [ImportFinding] = []
    private var isAfterBlank = true

    /// Reads the lines under the cover.
    init(_ lines: [OldLine]) {
        for line in lines { take(line) }
        joinTornUnits()
        settleTitles()
        noteSpeakers()
    }

    private mutating func take(_ line: OldLine) {
        if line.isBlank {
            isAfterBlank = true
        } else if line.isRule {
            note(.unsure, Message("区切り線を外しました。頁を改めるなら「---」の行を入れてください。", en: "a rule was left out"), line.span)
            isAfterBlank = true
        } else {
            takeText(line)
            isAfterBlank = false
        }
    }

    private mutating func takeText(_ line: OldLine) {
        let text = cells(of: line)
        if line.hadBold { note(.recognised, Message("太字の印「**」を外しました。", en: "`**` left out"), line.span) }
        let kind = kind(of: line)
        if kind == .text, !line.isIndented, !isAfterBlank, units.last?.isHeading == false {
            goOn(with: line, text)
        } else {
            units.append(
                OldUnit(
                    kind: kind, lines: [text], lastLine: text, endsHard: line.endsHard, span: line.span))
        }
    }

    /// A tab in the narrative becomes a full-width space.
    private mutating func cells(of line: OldLine) -> String {
        guard line.text.contains("\t") else { return line.text }
        note(
            .unsure, Message("タブを全角の空白にしました。表なら「|」で区切って書き直してください。", en: "tabs became full-width spaces"),
            line.span)
        return line.text.split(separator: "\t").map(\.trimmingSpaces).joined(separator: "\u{3000}")
    }

    private func kind(of line: OldLine) -> OldUnit.Kind {
        let mark = line.mark?.marker.scheme
        if mark == .square, !line.text.hasSuffix("。") { return .section }
        if line.headingLevel != nil { return mark == .dot ? .title : .heading }
        if let mark, mark != .number { return .item(mark) }
        return line.isBullet ? .bullet : .text
    }

    /// A line right under another: a line end that was asked for stays, one of a full line goes.
    private mutating func goOn(with line: OldLine, _ text: String) {
        let last = units.count - 1
        if units[last].endsHard || !OldWrap.isFull(units[last].lastLine) {
            units[last].lines.append(text)
        } else {
            appendTorn(text, to: last)
            note(.joined, Message("行の途中の改行をつなぎました。", en: "a wrapped line was joined"), line.span)
        }
        units[last].lastLine = text
        units[last].endsHard = line.endsHard
        units[last].span = units[last].span.extended(to: line.span)
    }

    private mutating func appendTorn(_ text: String, to index: Int) {
        let line = units[index].lines.count - 1
        if LineJoining.needsSpace(after: units[index].lines[line].last, before: text.first) {
            units[index].lines[line] += " "
        }
        units[index].lines[line] += text
    }

    /// A unit that stops in the middle of a word goes on after the blank line.
    private mutating func joinTornUnits() {
        let all = units
        units = []
        for unit in all {
            if let ending = tornEnding(before: unit) {
                append(unit, tornFrom: ending)
            } else {
                units.append(unit)
            }
        }
    }

    /// The last letters of the unit above, where it goes on with this one.
    private func tornEnding(before unit: OldUnit) -> String? {
        guard unit.kind == .text, let last = units.last, !last.isHeading, let before = last.lines.last,
            let text = unit.lines.first, OldWrap.isTorn(before, from: text)
        else { return nil }
        return String(before.suffix(8))
    }

    private mutating func append(_ unit: OldUnit, tornFrom ending: String) {
        let index = units.count - 1
        let text = unit.lines.first ?? ""
        appendTorn(text, to: index)
        units[index].lines += unit.lines.dropFirst()
        units[index].span = units[index].span.extended(to: unit.span)
        note(
            .joined, Message("「\(ending)」と「\(text.prefix(8))」をつなぎました。", en: "lines torn apart were joined"),
            unit.span)
    }

    /// A lone ・ right under ■ is a title.
    private mutating func settleTitles() {
        for index in units.indices.dropFirst() where units[index].kind == .item(.dot) {
            let isLone = index + 1 >= units.count || units[index + 1].kind != .item(.dot)
            let isSentence = units[index].lines.last?.hasSuffix("。") ?? false
            guard units[index - 1].kind == .section, isLone, !isSentence, units[index].lines.count == 1 else {
                continue
            }
            units[index].kind = .title
        }
        for unit in units where unit.isHeading {
            note(.recognised, Message(Self.name(of: unit.kind) + "。", en: "heading"), unit.span)
        }
    }

    private static func name(of kind: OldUnit.Kind) -> String {
        switch kind {
        case .section: "大見出し（■）"
        case .title: "題名（・）"
        default: "小見出し"
        }
    }

    private mutating func noteSpeakers() {
        for (title, unit) in zip(units, units.dropFirst())
        where title.kind == .title || title.kind == .heading {
            guard unit.kind == .text, unit.lines.allSatisfy(SpeakerLine.matches) else { continue }
            note(.recognised, Message("講師の行。", en: "a speaker's line"), unit.span)
        }
    }

    private mutating func note(_ kind: ImportFinding.Kind, _ message: Message, _ span: SourceSpan) {
        findings.append(ImportFinding(kind, message, at: span))
    }
}
