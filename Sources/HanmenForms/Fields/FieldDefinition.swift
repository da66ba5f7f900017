import HanmenCore
import HanmenReport

/// A field of a form (項目): what a member writes in the front matter.
struct FieldDefinition: Sendable {
    let name: Spanned<String>
    let type: any FieldType.Type
    let isRequired: Bool
    let fallback: FieldValue?
    /// 選択肢: what a field of type 選択 may say.
    let choices: [Spanned<String>]
    static let keys: [LayoutKey] = [
        LayoutKey("型", .choice(FieldTypes.all.map { $0.name }), "何を書く欄か", required: true),
        .flag("必須", "必ず書かなければならないか"), LayoutKey("既定", .fieldValue, "書かないときの値"),
        LayoutKey("選択肢", .list(.text), "型が「選択」の欄で選べる言葉（二つ以上）"),
    ]

    /// Reads `会派名: { 型: 文字, 必須: はい, 既定: … }`.
    init?(_ entry: LayoutEntry, findings: Findings) {
        guard
            let reader = MapReader(entry.node, named: entry.key.value, keys: Self.keys, findings: findings),
            let typeName = reader.requiredText("型")
        else { return nil }
        guard let type = FieldTypes.named(typeName.value) else {
            findings.add(.layoutChoiceWrong(typeName, key: "型", known: FieldTypes.all.map { $0.name }))
            return nil
        }
        name = entry.key
        self.type = type
        isRequired = reader.flag("必須") ?? false
        fallback = reader.node("既定").map(FieldValue.init)
        choices = Self.choices(reader, type.kind)
        if let fallback, !fallback.isEmpty {
            let (name, choices) = (name.value, choices)
            _ = findings.catching { () throws(DiagnosticError) in
                try type.read(fallback, of: name, choices: choices)
            }
        }
    }

    /// A value of the field.
    func read(_ value: FieldValue) throws(DiagnosticError) -> TypedValue {
        try type.read(value, of: name.value, choices: choices)
    }

    /// What is printed where nothing is written: all choices, for a pen to ring one of them.
    var unfilled: TypedValue? { type.kind == .choice ? .choice(nil, of: choices) : nil }

    private static func choices(_ reader: MapReader, _ kind: ValueKind) -> [Spanned<String>] {
        let choices = reader.list("選択肢").compactMap(\.text).filter { !$0.value.isEmpty }
        let isRight = kind == .choice ? choices.count > 1 : reader.node("選択肢") == nil
        guard !isRight else { return choices }
        let wants =
            kind == .choice
            ? Message("[有, 無] のように二つ以上並べてください", en: "name two or more, as [有, 無]")
            : Message("型が「選択」の欄だけに書けます", en: "only for fields of type 選択")
        let place = reader.node("選択肢") ?? reader.node
        reader.findings.add(.layoutValueWrong("選択肢", wants: wants, at: place.span))
        return choices
    }
}

extension FieldValue {
    /// A value that a layout gives.
    init(_ node: LayoutNode) {
        switch node.content {
        case .text(let text): self = text.value.isEmpty ? .empty(text.span) : .text(text)
        case .list(let items): self = .list(items.map(FieldValue.init), node.span)
        case .map(let entries):
            self = .record(entries.map { ReportField(key: $0.key, value: FieldValue($0.node)) }, node.span)
        }
    }

    /// Whether nothing is written.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.value.trimmed.isEmpty
        case .list(let items, _): items.allSatisfy(\.isEmpty)
        case .record(let fields, _): fields.isEmpty
        case .empty: true
        }
    }

    /// All that is written, for telling whether two values say the same.
    var words: [String] {
        switch self {
        case .text(let text): [text.value.trimmed]
        case .list(let items, _): items.flatMap(\.words)
        case .record(let fields, _): fields.flatMap { [$0.key.value] + $0.value.words }
        case .empty: []
        }
    }
}
