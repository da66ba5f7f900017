import HanmenCore
import HanmenReport

/// 数: a whole or decimal number, with the layout's 単位 behind it or without.
enum NumberField: FieldType {
    static let name = "数"
    static let kind = ValueKind.number

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        try read(value, of: field, unit: nil)
    }

    static func read(_ value: FieldValue, as field: FieldDefinition) throws(DiagnosticError) -> TypedValue {
        try read(value, of: field.name.value, unit: field.unit)
    }

    private static func read(
        _ value: FieldValue, of field: String, unit: String?
    ) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard let number = NumberReader.number(text, unit: unit) else {
            throw DiagnosticError(.notANumber(text))
        }
        return .number(Spanned(number, at: text.span), unit: unit)
    }
}
