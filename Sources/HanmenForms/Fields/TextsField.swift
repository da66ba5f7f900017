import HanmenCore
import HanmenReport

/// 文字の一覧: texts as a YAML list, or one a line.
enum TextsField: FieldType {
    static let name = "文字の一覧"
    static let kind = ValueKind.texts

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        .texts(try texts(value, of: field) { $0.split(at: ["\n"]) })
    }
}
