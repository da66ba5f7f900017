public import HanmenCore

/// The front matter of reports to one layout as JSON Schema (draft-07): its fields become completions.
public struct ReportSchema {
    /// The schema.
    public let document: JSONValue

    /// Writes the schema of a layout's fields.
    public init(_ layout: ResolvedLayout) {
        let control: [JSONValue.Member] = [
            .init(key: "様式", value: ["const": .string(layout.title)]),
            .init(key: "議会", value: Self.text("議会の名前")), .init(key: "会派", value: Self.text("会派の名前")),
            .init(key: "上書き", value: ["type": "object", "description": "様式が許した値を変える"]),
        ]
        let written = layout.fields.filter {
            $0.calculation == nil && !($0.name.value == ValueBinder.bodyField && $0.type.kind == .prose)
        }
        let fields = written.map { JSONValue.Member(key: $0.name.value, value: Self.schema(of: $0)) }
        let required = written.filter {
            $0.isRequired && layout.fixedValues[$0.name.value] == nil && $0.fallback == nil
        }
        document = [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": .string(layout.title), "type": "object", "additionalProperties": .boolean(false),
            "properties": .object(control + fields),
            "required": .array((["様式"] + required.map(\.name.value)).map(JSONValue.string)),
        ]
    }

    /// The file's text.
    public var text: String { document.indented + "\n" }

    private static func text(_ note: String) -> JSONValue {
        ["type": "string", "description": .string(note)]
    }

    private static func schema(of field: FieldDefinition) -> JSONValue {
        let note = field.type.name + (field.isRequired ? "（必須）" : "")
        let scalar: JSONValue = ["string", "number", "boolean", "null"]
        switch field.type.kind {
        case .choice:
            return ["description": .string(note), "enum": .array(field.choices.map { .string($0.value) })]
        case .texts:
            return ["description": .string(note), "type": ["array", "string"], "items": ["type": scalar]]
        case .pictures:
            let picture: JSONValue = [
                "anyOf": [
                    ["type": scalar],
                    [
                        "type": "object", "additionalProperties": .boolean(false), "required": ["ファイル"],
                        "properties": ["ファイル": ["type": scalar], "説明": ["type": scalar]],
                    ],
                ]
            ]
            return [
                "description": .string(note), "anyOf": [picture, ["type": "array", "items": picture]],
            ]
        case .times: return ["description": .string(note), "type": ["array", "string", "number"]]
        case .account:
            let parts = Account.Part.allCases.map {
                JSONValue.Member(key: $0.rawValue, value: ["type": scalar])
            }
            return [
                "description": .string(note), "type": "object", "additionalProperties": .boolean(false),
                "properties": .object(parts),
            ]
        case .rows:
            let columns = field.columns.map { JSONValue.Member(key: $0.name.value, value: schema(of: $0)) }
            return [
                "description": .string(note), "type": "array",
                "items": [
                    "type": "object", "additionalProperties": .boolean(false), "properties": .object(columns),
                ],
            ]
        default: return ["description": .string(note), "type": scalar]
        }
    }
}
