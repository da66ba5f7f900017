public import HanmenCore
public import HanmenForms
import HanmenReport

/// L05: participants are members of the faction on that day.
public enum ParticipantsRule: LintCheck {
    static let rule = LintRule.participants

    /// Names that the roster does not know, and members who were none on all of the days.
    public static func findings(
        names: [Spanned<String>], from first: CalendarDate, to last: CalendarDate, roster: [RosterEntry]
    ) -> [Diagnostic] {
        guard !roster.isEmpty else { return [] }
        return names.compactMap { name in
            let same = roster.filter { PersonName.key($0.name) == PersonName.key(name.value) }
            guard let entry = same.first else { return unknown(name, roster) }
            let isMember = same.contains { $0.belongs(on: first) && $0.belongs(on: last) }
            return isMember ? nil : elsewhere(name, entry, first)
        }
    }

    // MARK: Reports

    /// Fields of names that are members of the faction.
    private static let fields = ["参加者", "視察者", "議員名"]
    private static let types = ["氏名", "氏名の一覧"]

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let roster = reading.subject.shared.roster
        guard !roster.isEmpty, let days = days(reading) else { return [] }
        return reading.fields.filter { fields.contains($0.field.key.value) && types.contains($0.type) }
            .flatMap {
                findings(names: $0.field.value.texts, from: days.first, to: days.last, roster: roster)
            }
    }

    private static func days(_ reading: LintReading) -> (first: CalendarDate, last: CalendarDate)? {
        ["期間", "実施日", "年月日"].lazy.compactMap { field in
            switch reading.value(of: field) {
            case .period(let first, let last)?: (first, last)
            case .day(let day)?: (day, day)
            default: nil
            }
        }.first
    }

    private static func unknown(_ name: Spanned<String>, _ roster: [RosterEntry]) -> Diagnostic {
        LintRule.participants.warning(
            Message("「\(PersonName.plain(name.value))」は会派の名簿にありません。", en: "not in the faction's roster"),
            at: name.span, hints: [ClosestNames.hint(roster.map(\.name), for: name.value)])
    }

    private static func elsewhere(
        _ name: Spanned<String>, _ entry: RosterEntry, _ day: CalendarDate
    ) -> Diagnostic {
        let days = [entry.joined.map { "加入日 \($0.eraText)" }, entry.left.map { "脱退日 \($0.eraText)" }]
        let place = entry.span.map { "（\($0)）" } ?? ""
        return LintRule.participants.warning(
            Message(
                "「\(entry.name)」は、\(day.eraText)には会派に所属していません。", en: "no member on \(day.iso8601)"),
            at: name.span,
            hints: [
                Message(
                    "名簿では \(days.compactMap { $0 }.joined(separator: "、")) です\(place)。",
                    en: "see the roster")
            ])
    }
}

/// Names of persons as they are compared: without spaces, ruby and honorifics.
enum PersonName {
    /// The name without ruby: `{髙﨑|たかさき} 遥` → `髙﨑 遥`.
    static func plain(_ name: String) -> String {
        InlineParser.inlines(fromFieldText: Spanned(name, at: SourceText(name: "", text: name).span(0..<0)))
            .plainText
    }

    /// What two spellings of one name have in common.
    static func key(_ name: String) -> String {
        let text = plain(name).filter { !$0.isWhitespace }
        let title = ["議員", "氏"].first { text.hasSuffix($0) && text.count > $0.count + 1 }
        return title.map { String(text.dropLast($0.count)) } ?? text
    }
}

extension SharedData {
    /// The members of the faction as the year has them (会派.所属議員); days that cannot be read count as not written.
    var roster: [RosterEntry] {
        guard case .list(let rows, _)? = self.values[SharedName.members] else { return [] }
        return rows.compactMap { row in
            guard case .record(let entries, let span) = row else { return nil }
            func text(_ key: String) -> Spanned<String>? {
                guard case .text(let text)? = entries.first(where: { $0.key.value == key })?.value else {
                    return nil
                }
                return text
            }
            return text("氏名").map { name in
                RosterEntry(
                    name: name.value, joined: text("加入日").flatMap { try? WrittenValue.day($0) },
                    left: text("脱退日").flatMap { try? WrittenValue.day($0) }, span: span)
            }
        }
    }
}
