import HanmenCore
import HanmenForms

/// L01: the weekday in brackets is that of the date. Fields of dates are checked where they are read.
enum WeekdayRule: LintCheck {
    static let rule = LintRule.weekday

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { passage in
            DateMentions(in: passage.text).all.compactMap { mention in
                guard let (written, range) = mention.weekday, let date = mention.date,
                    date.weekday != written
                else { return nil }
                return rule.warning(
                    Message(
                        "\(date.eraText)は\(written.rawValue)曜日ではありません。",
                        en: "\(date.iso8601) is no \(written)"),
                    at: passage.place(range),
                    hints: [
                        Message(
                            "正しくは（\(date.weekday.rawValue)）です。日付も確かめてください。", en: "it is a \(date.weekday)")
                    ])
            }
        }
    }
}
