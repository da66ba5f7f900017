import HanmenCore
import HanmenReport

/// 日付: one day, in any of the spellings of ``DateReader``.
enum DateField: FieldType {
    static let name = "日付"
    static let kind = ValueKind.date

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        return .date(Spanned(try DateReader.date(text), at: text.span))
    }
}
