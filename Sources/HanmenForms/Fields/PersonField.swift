import HanmenCore
import HanmenReport

/// 氏名: one person's name, with the space that the writer puts in it (forms.md C31).
enum PersonField: FieldType {
    static let name = "氏名"
    static let kind = ValueKind.text

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard !text.value.contains("\n") else {
            throw DiagnosticError(.fieldWantsOneName(field, at: text.span))
        }
        return .text(text)
    }
}
