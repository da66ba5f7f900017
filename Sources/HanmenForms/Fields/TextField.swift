import HanmenCore
import HanmenReport

/// 文字: a text, of one or several lines.
enum TextField: FieldType {
    static let name = "文字"
    static let kind = ValueKind.text

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        .text(try text(value, of: field))
    }
}
