import HanmenCore
import HanmenReport

/// 氏名の一覧: names as a YAML list, or in one text with `、` between them.
enum PersonsField: FieldType {
    static let name = "氏名の一覧"
    static let kind = ValueKind.texts

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        .texts(try texts(value, of: field) { $0.split(at: ["、", "，", ",", "\n"]) })
    }
}
