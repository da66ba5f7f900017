import HanmenCore
import HanmenReport

/// 印: which mark stands behind a name, where a layout leaves that to the report (forms.md C20).
enum SealField: FieldType {
    static let name = "印"
    static let kind = ValueKind.text

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard SealMark(rawValue: text.value) != nil else {
            throw DiagnosticError(
                .choiceUnknown(text, field: field, known: SealMark.allCases.map(\.rawValue)))
        }
        return .text(text)
    }
}
