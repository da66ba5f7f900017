/// How numbers are written (数字): the words for horizontal and for vertical pages under one key.
enum DigitPolicy: String, CaseIterable {
    case asTyped = "そのまま"
    case half = "半角"
    case full = "全角"
    case singleFull = "一桁全角"
    case sideBySide = "縦中横"
    case kanji = "漢数字"

    /// Sets what the word speaks about: そのまま speaks about both directions.
    func apply(to style: inout CompositionStyle) {
        style.digits = CompositionStyle.Digits(rawValue: rawValue) ?? style.digits
        style.numerals = CompositionStyle.Numerals(rawValue: rawValue) ?? style.numerals
    }
}
