import HanmenCore
import HanmenForms

/// L02: days have the era of their time, the first year is 元年, a year is the same in both calendars, and what is
/// reported lies in the past, within its fiscal year (forms.md C12).
enum EraRule: LintCheck {
    static let rule = LintRule.era

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { passage in
            DateMentions(in: passage.text).all.compactMap { finding($0, passage) } + pairs(passage)
        } + [future(reading)].compactMap { $0 } + otherYears(reading)
    }

    // MARK: Texts

    private static func finding(_ mention: DateMention, _ passage: Passage) -> Diagnostic? {
        if let month = mention.month, let day = mention.day, mention.date == nil {
            return rule.warning(
                Message("\(month)月\(day)日という日はありません。", en: "no such day"), at: passage.place(mention.range),
                hints: [Message("日付を確かめてください。", en: "check the date")])
        }
        guard let era = mention.era else { return nil }
        if let right = rightEra(of: mention, era) {
            return rule.warning(
                Message("\(era.rawValue)にこの日はありません。", en: "not in \(era.rawValue)"),
                at: passage.place(mention.range), hints: [Message("「\(right)」です。", en: "write \(right)")])
        }
        guard mention.isFirstInDigits else { return nil }
        return rule.warning(
            Message("元号の一年目は「元年」と書きます。", en: "the first year is 元年"), at: passage.place(mention.range),
            hints: [Message("「\(era.rawValue)元年」としてください。", en: "write \(era.rawValue)元年")])
    }

    /// The right words for a date outside its era; nil where it lies in it.
    private static func rightEra(of mention: DateMention, _ era: Era) -> String? {
        if let date = mention.date {
            guard let (right, _) = date.eraYear, right != era else { return nil }
            return date.eraText
        }
        // Without a day, only what no day of the month or year can be.
        let (first, last) = (mention.month ?? 1, mention.month ?? 12)
        guard let from = CalendarDate(year: mention.commonYear, month: first, day: 1),
            let to = CalendarDate(year: mention.commonYear, month: last, day: 28),
            from.eraYear?.era != era, to.eraYear?.era != era
        else { return nil }
        return to.eraYearText
    }

    /// `令和3年（2022年）`, `2022年（令和3年）`.
    private static func pairs(_ passage: Passage) -> [Diagnostic] {
        let pattern = /(明治|大正|昭和|平成|令和)\s*(元|[0-9０-９]{1,2})\s*年?\s*[(（]\s*([0-9０-９]{4})\s*年?\s*[)）]/
        let turned = /([0-9０-９]{4})\s*年?\s*[(（]\s*(明治|大正|昭和|平成|令和)\s*(元|[0-9０-９]{1,2})\s*年?\s*[)）]/
        return passage.text.matches(of: pattern).compactMap {
            pair($0.1, $0.2, $0.3, passage.place($0.range))
        }
            + passage.text.matches(of: turned).compactMap {
                pair($0.2, $0.3, $0.1, passage.place($0.range))
            }
    }

    private static func pair(
        _ era: Substring, _ count: Substring, _ year: Substring, _ place: SourceSpan
    ) -> Diagnostic? {
        guard let era = Era(rawValue: String(era)), let year = String(year).wholeNumber,
            let count = count == "元" ? 1 : String(count).wholeNumber, era.commonYear(count) != year
        else { return nil }
        return rule.warning(
            Message(
                "\(era.rawValue)\(count)年は \(era.commonYear(count))年です。",
                en: "\(era.rawValue) \(count) is \(era.commonYear(count))"),
            at: place, hints: [Message("どちらかの年を直してください。", en: "mend one of them")])
    }

    // MARK: Fields

    /// What a report says was done after the report.
    private static func future(_ reading: LintReading) -> Diagnostic? {
        // A faction that dissolves hands in its accounts within the year.
        guard let dates = ReportDates(reading), !dates.isOverYear, dates.submitted.value < dates.event else {
            return nil
        }
        return rule.warning(
            Message(
                "「\(dates.field)」が「\(dates.eventField)」（\(dates.event.eraText)まで）より前です。",
                en: "`\(dates.field)` comes before `\(dates.eventField)`"),
            at: dates.submitted.span,
            hints: [Message("報告は、終わってからの日付になります。どちらかの日付を確かめてください。", en: "check both dates")])
    }

    /// Days of rows that lie outside the paper's fiscal year.
    private static func otherYears(_ reading: LintReading) -> [Diagnostic] {
        let years = reading.subject.form?.data.fields.filter { $0.type == "年度" } ?? []
        guard years.count == 1, let first = years.first, case .number(let number)? = first.value,
            let year = number.whole, let start = CalendarDate(year: year, month: 4, day: 1),
            let end = CalendarDate(year: year + 1, month: 3, day: 31)
        else { return [] }
        return DetailReading.all(reading).flatMap { detail in
            detail.rows.flatMap { row in
                row.parts.compactMap { part in
                    guard case .day(let day)? = part.value, day < start || day > end else { return nil }
                    return rule.warning(
                        Message(
                            "\(day.eraText)は、この年度の日ではありません。", en: "\(day.iso8601) is not in the fiscal year"),
                        at: row.place(of: part.name),
                        hints: [
                            Message(
                                "\(start.eraText)から\(end.eraText)までです。",
                                en: "\(start.iso8601) to \(end.iso8601)")
                        ])
                }
            }
        }
    }
}
