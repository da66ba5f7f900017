import HanmenCore

/// Data as JSON (RFC 8259), keys in a fixed order: every value typed, and as it is printed where that differs.
public struct FormDataJSON {
    /// The file's text.
    public let text: String

    /// Writes data.
    public init(_ data: FormData) {
        let document: JSONValue = [
            "様式": .string(data.form), "版": data.edition.map(JSONValue.string) ?? .null,
            "項目": .array(data.fields.map(Self.field)),
        ]
        text = document.indented + "\n"
    }

    private static func field(_ field: FormData.Field) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "名前", value: .string(field.name)), .init(key: "型", value: .string(field.type)),
            .init(key: "値", value: field.value.map(value) ?? .null),
        ]
        if let printed = field.printed {
            members.append(.init(key: "表記", value: .string(printed)))
        }
        if case .withheld(let kind)? = field.value {
            members.append(.init(key: "非公開", value: .string(kind.rawValue)))
        }
        if !field.choices.isEmpty {
            members.append(.init(key: "選択肢", value: .array(field.choices.map(JSONValue.string))))
        }
        return .object(members)
    }

    private static func value(_ value: FormData.Value) -> JSONValue {
        switch value {
        case .text(let text): .string(text)
        case .texts(let texts): .array(texts.map(JSONValue.string))
        case .day(let day): .string(day.iso8601)
        case .period(let first, let last): span(first.iso8601, last.iso8601)
        case .times(let ranges): .array(ranges.map { span($0.start.iso8601, $0.end?.iso8601) })
        case .amount(let yen): .integer(yen)
        case .number(let number):
            number.whole.map(JSONValue.integer) ?? .string(number.decimal ?? number.ratio)
        case .parts(let parts): object(parts)
        case .rows(let rows): .array(rows.map(object))
        case .withheld: .null
        }
    }

    private static func object(_ parts: [FormData.Value.Part]) -> JSONValue {
        let withheld = parts.filter { if case .withheld? = $0.value { true } else { false } }
        let members = parts.map { JSONValue.Member(key: $0.name, value: $0.value.map(value) ?? .null) }
        guard !withheld.isEmpty else { return .object(members) }
        let names = JSONValue.array(withheld.map { .string($0.name) })
        return .object(members + [.init(key: "非公開", value: names)])
    }

    private static func span(_ start: String, _ end: String?) -> JSONValue {
        ["始め": .string(start), "終わり": end.map(JSONValue.string) ?? .null]
    }
}
