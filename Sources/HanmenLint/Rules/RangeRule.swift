import HanmenCore
import HanmenForms

/// L03: ranges of days, years and times begin before they end. Fields of periods and times are checked where they are
/// read.
enum RangeRule: LintCheck {
    static let rule = LintRule.range

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { days($0) + years($0) + times($0) }
    }

    private static func days(_ passage: Passage) -> [Diagnostic] {
        DateMentions(in: passage.text).spans.filter { $0.last < $0.first }.map { span in
            rule.warning(
                Message(
                    "期間の終わり（\(span.last.eraText)）が始まり（\(span.first.eraText)）より前です。",
                    en: "the period ends before it begins"),
                at: passage.place(span.range),
                hints: [
                    Message("始まりと終わりを入れ替えるか、月や年を書き足してください。", en: "swap the dates, or add the month or year")
                ])
        }
    }

    /// `令和7年度～令和5年度`, `2025年から2023年`.
    private static func years(_ passage: Passage) -> [Diagnostic] {
        let era = /(明治|大正|昭和|平成|令和)(元|[0-9０-９]{1,2})年度?(?:～|〜|~|から)\1(元|[0-9０-９]{1,2})年/
        let common = /([0-9０-９]{4})年度?(?:～|〜|~|から)([0-9０-９]{4})年/
        let pairs =
            passage.text.matches(of: era).map { ($0.2, $0.3, $0.range) }
            + passage.text.matches(of: common).map { ($0.1, $0.2, $0.range) }
        return pairs.compactMap { first, last, range in
            guard let from = year(first), let to = year(last), to < from else { return nil }
            return rule.warning(
                Message("年の範囲が逆です。", en: "the years are reversed"), at: passage.place(range),
                hints: [Message("早い年を先に書いてください。", en: "write the earlier year first")])
        }
    }

    private static func year(_ text: Substring) -> Int? { text == "元" ? 1 : String(text).wholeNumber }

    /// `16:35～13:15`; what goes over midnight is left alone.
    private static func times(_ passage: Passage) -> [Diagnostic] {
        let pattern =
            /([0-9０-９]{1,2})[:：]([0-9０-９]{2})\s*(?:～|〜|~|から)\s*([0-9０-９]{1,2})[:：]([0-9０-９]{2})/
        return passage.text.matches(of: pattern).compactMap { match in
            guard let start = time(match.1, match.2), let end = time(match.3, match.4), end < start,
                start.minutes < 18 * 60
            else { return nil }
            return rule.warning(
                Message("終わり（\(end.text)）が始まり（\(start.text)）より前です。", en: "the end is before the beginning"),
                at: passage.place(match.range),
                hints: [Message("始まりと終わりを確かめてください。", en: "look at both times")])
        }
    }

    private static func time(_ hour: Substring, _ minute: Substring) -> TimeOfDay? {
        guard let hour = String(hour).wholeNumber, let minute = String(minute).wholeNumber else { return nil }
        return TimeOfDay(hour: hour, minute: minute)
    }
}
