import HanmenForms

/// A date in its other spellings: 令和3年10月4日, R3.10.4, 令和三年十月四日, 2021年10月4日, 2021-10-04, 2021/10/4.
enum DateForms {
    /// The spellings of a text that is a date; none for any other.
    static func of(_ text: String) -> [String] {
        guard let date = CalendarDate.written(text) else { return [] }
        let (month, day) = (String(date.month), String(date.day))
        var forms = [
            "\(date.year)年\(month)月\(day)日", "\(date.year)/\(month)/\(day)",
            "\(date.year)-\(padded(date.month))-\(padded(date.day))",
            "\(padded(date.month))/\(padded(date.day))/\(date.year)", "\(month)/\(day)/\(date.year)",
            "\(date.year)年\(padded(date.month))月\(padded(date.day))日",
            "\(KanjiNumber.digits(date.year))年\(KanjiNumber.text(date.month))月\(KanjiNumber.text(date.day))日",
        ]
        guard let (era, year) = date.eraYear else { return forms }
        let first = String(era.rawValue.first ?? " ")
        for name in [era.rawValue, first, String(era.letter)] {
            forms += [
                "\(name)\(year)年\(month)月\(day)日",
                "\(name)\(padded(year))年\(padded(date.month))月\(padded(date.day))日",
                "\(name)\(year).\(month).\(day)",
                "\(name)\(padded(year)).\(padded(date.month)).\(padded(date.day))",
            ]
        }
        let tail = "\(KanjiNumber.text(date.month))月\(KanjiNumber.text(date.day))日"
        forms.append("\(era.rawValue)\(KanjiNumber.text(year))年\(tail)")
        if year == 1 { forms += ["\(era.rawValue)元年\(month)月\(day)日", "\(era.rawValue)元年\(tail)"] }
        return forms
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
