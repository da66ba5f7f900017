import HanmenCore
import HanmenReport

/// 金額: whole yen, `12,345円`, `￥１２３４５`, `▲500`.
enum AmountField: FieldType {
    static let name = "金額"
    static let kind = ValueKind.amount

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        var scanner = ValueScanner(text)
        let isNegative = scanner.skip(anyOf: ["▲", "△", "-", "−"])
        _ = scanner.skip(anyOf: ["¥", "\u{FFE5}"])
        let yen = NumberReader.whole(&scanner)
        _ = scanner.skip("円")
        guard let yen, scanner.isAtEnd else { throw DiagnosticError(.notAnAmount(text)) }
        return .amount(Spanned(isNegative ? -yen : yen, at: text.span))
    }
}

/// Writes amounts: `12,345` with commas by thousands (forms.md C03), `▲` before what is owed.
enum AmountText {
    static func commas(_ yen: Int, owed mark: String = "▲") -> String {
        var text = ""
        for (index, digit) in String(yen.magnitude).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "," + text }
            text = String(digit) + text
        }
        return (yen < 0 ? mark : "") + text
    }

    /// `1,234.5`; a fraction where no finite decimal says it.
    static func decimal(_ number: ExactNumber) -> String {
        guard let text = number.decimal else { return number.fraction }
        let parts = text.split(separator: ".")
        guard let whole = Int(parts[0]) else { return text }
        let sign = whole == 0 && number < ExactNumber(0) ? "▲" : ""
        return sign + ([commas(whole)] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }

    /// `21.56%`, or `3分の2` where that is asked for or no finite decimal says it.
    static func rate(_ rate: ExactNumber, asFraction: Bool) -> String {
        guard !asFraction, let percent = rate.multiplied(by: ExactNumber(100))?.decimal else {
            return rate.fraction
        }
        return percent + "%"
    }

    /// `¥12345`, or `▲12345` where it is owed: a mark in front keeps digits from being written in.
    static func guarded(_ yen: Int) -> String { (yen < 0 ? "▲" : "¥") + String(yen.magnitude) }
}
