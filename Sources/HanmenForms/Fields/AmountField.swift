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
        var yen = 0
        var digitCount = 0
        while digitCount < 15, let digit = scanner.digit() {
            yen = yen * 10 + digit
            digitCount += 1
            _ = scanner.skip(",")
        }
        _ = scanner.skip("円")
        guard digitCount > 0, scanner.isAtEnd else { throw DiagnosticError(.notAnAmount(text)) }
        return .amount(Spanned(isNegative ? -yen : yen, at: text.span))
    }
}

/// Writes amounts: `12,345` with commas by thousands (forms.md C03), `▲` before what is owed.
enum AmountText {
    static func commas(_ yen: Int) -> String {
        var text = ""
        for (index, digit) in String(yen.magnitude).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text = "," + text }
            text = String(digit) + text
        }
        return (yen < 0 ? "▲" : "") + text
    }
}
