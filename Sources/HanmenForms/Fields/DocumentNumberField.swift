import HanmenCore
import HanmenReport

/// 文書番号: the number under which a paper is filed, `緑議第12号` (forms.md C10).
enum DocumentNumberField: FieldType {
    static let name = "文書番号"
    static let kind = ValueKind.text

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard !text.value.contains("\n") else {
            throw DiagnosticError(.fieldWantsText(field, at: text.span))
        }
        return .text(text)
    }
}
