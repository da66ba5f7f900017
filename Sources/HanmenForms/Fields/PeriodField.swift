import HanmenCore
import HanmenReport

/// 期間: one day, or the first and the last with ～ between them.
enum PeriodField: FieldType {
    static let name = "期間"
    static let kind = ValueKind.period

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        return .period(Spanned(try DateReader.period(text), at: text.span))
    }
}
