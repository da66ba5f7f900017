import HanmenCore
import HanmenReport

/// 時間: hours of one day or several, `13:15～16:35、9:00～12:20`; a YAML list has one day an item.
enum TimeField: FieldType {
    static let name = "時間"
    static let kind = ValueKind.times

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        var ranges: [TimeRange] = []
        for text in try texts(value, of: field, separate: { [$0] }) { ranges += try TimeReader.ranges(text) }
        return .times(Spanned(ranges, at: value.span))
    }
}
