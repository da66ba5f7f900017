import HanmenCore

/// What texts and conditions of a block speak about: the form's fields and, where it goes through the rows of one, that
/// one's columns.
struct FieldUsage: Sendable {
    /// The texts.
    var templates: [TextTemplate] = []
    /// The conditions.
    var conditions: [Condition] = []
    /// The field whose rows or items are gone through (繰り返し, 対象).
    var rowsOf: Spanned<String>?
    /// What stands in it and speaks about the same, and perhaps about more.
    var inner: [FieldUsage] = []
}

/// Names that rows have beside their columns.
enum RowNames {
    /// The row's number, from 1.
    static let number = "連番"
    /// An item of a 一覧.
    static let item = "値"
}

extension TypedValue {
    /// What a block goes through: rows with their columns, or items of a list as {値}; each with its {連番}.
    var each: [[String: TypedValue]] {
        var rows: [[String: TypedValue]]
        switch self {
        case .rows(let detail): rows = detail.rows.map(\.values)
        case .texts(let texts): rows = texts.map { [RowNames.item: .text($0)] }
        case .blank(let field): rows = field.items.map { [RowNames.item: $0] }
        case .redacted(let value): return value.shown.each
        default: return []
        }
        for index in rows.indices {
            let place = rows[index].values.lazy.compactMap(\.place).first ?? place
            guard let place else { continue }
            rows[index][RowNames.number] = .number(Spanned(ExactNumber(index + 1), at: place), unit: nil)
        }
        return rows.map(\.withParts)
    }
}
