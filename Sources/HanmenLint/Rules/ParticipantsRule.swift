public import HanmenCore
public import HanmenForms

/// L05: participants are members of the faction on that day.
public enum ParticipantsRule {
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
        var text = ""
        var isReading = false
        for character in name {
            switch character {
            case "{": break
            case "|", "｜": isReading = true
            case "}": isReading = false
            default: if !isReading { text.append(character) }
            }
        }
        return text
    }

    /// What two spellings of one name have in common.
    static func key(_ name: String) -> String {
        let text = plain(name).filter { !$0.isWhitespace }
        let title = ["議員", "氏"].first { text.hasSuffix($0) && text.count > $0.count + 1 }
        return title.map { String(text.dropLast($0.count)) } ?? text
    }
}
