import HanmenCore
import HanmenReport

/// 率: an exact share, `1/2`, `21.56%`, `3分の2` (forms.md A6).
enum RateField: FieldType {
    static let name = "率"
    static let kind = ValueKind.rate

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard let rate = NumberReader.number(text) else { throw DiagnosticError(.notARate(text)) }
        return .rate(Spanned(rate, at: text.span))
    }
}
