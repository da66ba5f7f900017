import HanmenCore
import HanmenReport

extension FormData {
    /// The values of a report that was bound to a layout.
    init(_ layout: ResolvedLayout, _ values: [String: TypedValue]) {
        self.init(
            form: layout.title, edition: layout.edition,
            fields: layout.fields.map { Field($0, values[$0.name.value]) })
    }
}

extension FormData.Field {
    fileprivate init(_ field: FieldDefinition, _ value: TypedValue?) {
        self.init(
            name: field.name.value, type: field.type.name, value: value.flatMap(FormData.Value.init),
            printed: value?.printed, choices: field.choices.map(\.value), unit: field.unit,
            columns: field.columns.map { FormData.Field($0, nil) }, privateKind: field.privateKind)
    }
}

extension TypedValue {
    /// The value as its type is most often written, where it is no text itself.
    fileprivate var printed: String? {
        switch self {
        case .date, .period, .times, .amount, .number, .rate, .fiscalYear: inlines(nil).plainText
        case .text, .texts, .prose, .choice, .account, .rows, .pictures, .blank, .redacted: nil
        }
    }
}

extension FormData.Value {
    /// A typed value without places and marks; nil for a choice that nobody made, and for room to write.
    fileprivate init?(_ value: TypedValue) {
        switch value {
        case .text(let text): self = .text(Self.plainText(text))
        case .texts(let texts): self = .texts(texts.map(Self.plainText))
        case .date(let date): self = .day(date.value.day)
        case .period(let period):
            self = .period(period.value.start.day, (period.value.end ?? period.value.start).day)
        case .times(let times): self = .times(times.value)
        case .amount(let yen): self = .amount(yen.value)
        case .prose(let blocks, _): self = .text(blocks.plainText)
        case .pictures(let pictures): self = .texts(pictures.map { $0.publicName ?? $0.path.value })
        case .number(let number, _): self = .number(number.value)
        case .rate(let rate): self = .number(rate.value)
        case .fiscalYear(let year): self = .number(ExactNumber(year.value))
        case .choice(let chosen, _, _):
            guard let chosen else { return nil }
            self = .text(chosen.value)
        case .account(let account):
            self = .parts(
                Account.Part.allCases.map { part in
                    Part(name: part.rawValue, value: account.parts[part].map { .text($0.value) })
                })
        case .rows(let rows):
            self = .rows(
                rows.rows.map { row in
                    rows.columns.map { column in
                        let value = row.values[column.name.value]
                        return Part(name: column.name.value, value: value.flatMap(Self.init))
                    }
                })
        case .redacted(let value):
            guard let kind = value.kind else {
                self.init(value.shown)
                return
            }
            self = .withheld(kind)
        case .blank: return nil
        }
    }

    private static func plainText(_ text: Spanned<String>) -> String {
        InlineParser.inlines(fromFieldText: text).plainText
    }
}
