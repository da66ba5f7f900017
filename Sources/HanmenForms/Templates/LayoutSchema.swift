public import HanmenCore

/// The layout language as JSON Schema (draft-07), so that editors complete and mark while a clerk types.
public struct LayoutSchema {
    /// The schema of every layout file: forms, councils, factions.
    public let document: JSONValue

    /// Writes the schema from the keys that the readers know.
    public init() {
        let keys = LayoutReader.keys.map(\.optional) + LayoutDefinition.layerKeys
        var members = Self.object(keys).members
        members.insert(
            contentsOf: [
                .init(key: "$schema", value: .string("http://json-schema.org/draft-07/schema#")),
                .init(key: "title", value: .string("様式（レイアウト）")),
                .init(key: "description", value: .string("書き方は docs/layouts.md にあります。")),
            ], at: 0)
        members.append(.init(key: "definitions", value: Self.definitions))
        document = .object(members)
    }

    /// The file's text.
    public var text: String { document.indented + "\n" }

    // MARK: Definitions

    private static var definitions: JSONValue {
        var members = BlockKinds.all.map { JSONValue.Member(key: "種類_\($0.name)", value: block($0)) }
        for thing in NamedThing.allCases {
            members.append(.init(key: "\(thing.rawValue)", value: item(thing)))
            members.append(.init(key: "\(thing.rawValue)_変更", value: change(thing)))
        }
        return .object(members)
    }

    /// A block of a kind, whole.
    private static func block(_ kind: any BlockKind.Type) -> JSONValue {
        let keys = BlockKinds.commonKeys.map { key in
            key.name == "種類" ? LayoutKey("種類", .choice([kind.name]), kind.note, required: true) : key
        }
        return object(keys + kind.keys, note: kind.note)
    }

    /// A block, row or column, whole.
    private static func item(_ thing: NamedThing) -> JSONValue {
        guard thing == .blocks else { return object(thing.keys) }
        return ["oneOf": .array(BlockKinds.all.map { reference("種類_\($0.name)") })]
    }

    /// One of the four verbs.
    private static func change(_ thing: NamedThing) -> JSONValue {
        let keys = thing == .blocks ? allBlockKeys : thing.keys.filter { $0.name != "名前" }
        let place = LayoutKey.text("位置", "どこに置くか。例: 提出日の後")
        // Things outside the type area have a 位置 of their own.
        let loose = (keys.names.contains(place.name) ? [] : [place]) + keys.map(\.optional)
        func verb(_ verb: LayoutVerb, _ note: String, _ more: [LayoutKey]) -> JSONValue {
            object([LayoutKey.text(verb.rawValue, note, required: true)] + more)
        }
        let add: JSONValue = [
            "type": "object", "additionalProperties": .boolean(false), "required": ["追加"],
            "properties": ["追加": reference(thing.rawValue), "位置": schema(of: place)],
        ]
        return [
            "anyOf": [
                add, verb(.replace, "名前を挙げて、中身を新しくする", loose), verb(.change, "名前を挙げて、書いたものだけを変える", loose),
                verb(.remove, "名前を挙げて、なくす", []),
            ]
        ]
    }

    /// The keys of all kinds together: a change does not say of which kind its block is.
    private static var allBlockKeys: [LayoutKey] {
        var keys = BlockKinds.commonKeys.filter { $0.name != "名前" }
        for key in BlockKinds.all.flatMap({ $0.keys }) {
            if let index = keys.firstIndex(where: { $0.name == key.name }) {
                guard keys[index].shape != key.shape else { continue }
                keys[index] = LayoutKey(key.name, .either(keys[index].shape, key.shape), keys[index].note)
            } else {
                keys.append(key)
            }
        }
        return keys
    }

    private static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/definitions/\(name)")] }

    // MARK: Keys and shapes

    static func object(_ keys: [LayoutKey], note: String? = nil) -> JSONValue {
        var members: [JSONValue.Member] = [.init(key: "type", value: "object")]
        if let note { members.append(.init(key: "description", value: .string(note))) }
        members += [
            .init(key: "additionalProperties", value: .boolean(false)),
            .init(
                key: "properties",
                value: .object(keys.map { .init(key: $0.name, value: schema(of: $0)) })),
        ]
        let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { members.append(.init(key: "required", value: .array(required))) }
        return .object(members)
    }

    private static func schema(of key: LayoutKey) -> JSONValue {
        var members = schema(of: key.shape).members
        if !key.note.isEmpty { members.insert(.init(key: "description", value: .string(key.note)), at: 0) }
        return .object(members)
    }

    /// Every scalar is read as text, whatever YAML takes it for.
    private static let scalar: JSONValue = ["type": ["string", "number", "boolean", "null"]]

    private static func schema(of shape: ValueShape) -> JSONValue {
        switch shape {
        case .text, .template, .condition: scalar
        case .flag: ["enum": ["はい", "いいえ"]]
        case .choice(let words): choice(words)
        case .length: quantity(["mm", "pt", "Q"], example: "10.5pt")
        case .characters: quantity(["字"], example: "6字")
        case .lines: quantity(["行"], example: "2行")
        case .columnWidth: ["anyOf": [quantity(["字", "mm", "pt", "Q"], example: "6字"), ["enum": ["残り"]]]]
        case .textOr(let words): ["anyOf": [["enum": .array(words.map(JSONValue.string))], scalar]]
        case .list(let item): ["type": "array", "items": schema(of: item)]
        case .namedList(let thing):
            [
                "type": "array",
                "items": ["anyOf": [reference(thing.rawValue), reference("\(thing.rawValue)_変更")]],
            ]
        case .map(let keys): object(keys)
        case .named(let inner): ["type": "object", "additionalProperties": schema(of: inner.ofALayer)]
        case .fieldValue: [:]
        case .either(let a, let b): ["anyOf": [schema(of: a), schema(of: b)]]
        }
    }

    /// Words that YAML takes for numbers (`印: 1`) are also let pass as such.
    private static func choice(_ words: [String]) -> JSONValue {
        .object([
            .init(
                key: "enum",
                value: .array(
                    words.map(JSONValue.string) + words.compactMap { Int($0).map(JSONValue.integer) }))
        ])
    }

    private static func quantity(_ units: [String], example: String) -> JSONValue {
        let pattern = "^[0-9０-９.．]+ *(\(units.joined(separator: "|")))$"
        return ["type": "string", "pattern": .string(pattern), "examples": [.string(example)]]
    }
}

extension LayoutKey {
    /// The key where it need not be there.
    fileprivate var optional: LayoutKey { LayoutKey(name, shape, note) }
}

extension ValueShape {
    /// A map of which a layer may write only what it changes.
    fileprivate var ofALayer: ValueShape {
        if case .map(let keys) = self { .map(keys.map(\.optional)) } else { self }
    }
}

extension JSONValue {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
