import HanmenCore
import HanmenReport

/// 写真の一覧: pictures with what is said under them.
enum PicturesField: FieldType {
    static let name = "写真の一覧"
    static let kind = ValueKind.pictures

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        guard case .list(let values, _) = value else {
            return .pictures([try PictureField.picture(value, of: field)])
        }
        var pictures: [InlineImage] = []
        for value in values where !value.isEmpty {
            pictures.append(try PictureField.picture(value, of: field))
        }
        return .pictures(pictures)
    }
}
