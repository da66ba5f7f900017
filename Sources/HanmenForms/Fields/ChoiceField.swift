import HanmenCore
import HanmenReport

/// 選択: one of the words that the layout names (選択肢).
enum ChoiceField: FieldType {
    static let name = "選択"
    static let kind = ValueKind.choice

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        try read(value, of: field, choices: [], isRinged: false)
    }

    static func read(_ value: FieldValue, as field: FieldDefinition) throws(DiagnosticError) -> TypedValue {
        try read(value, of: field.name.value, choices: field.choices, isRinged: false)
    }

    fileprivate static func read(
        _ value: FieldValue, of field: String, choices: [Spanned<String>], isRinged: Bool
    ) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard choices.contains(where: { $0.value == text.value }) else {
            throw DiagnosticError(.choiceUnknown(text, field: field, known: choices.map(\.value)))
        }
        return .choice(text, of: choices, isRinged: isRinged)
    }
}

/// 選択○: the same, printed with all its words and a ring around the chosen one.
enum RingedChoiceField: FieldType {
    static let name = "選択○"
    static let kind = ValueKind.choice

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        try ChoiceField.read(value, of: field, choices: [], isRinged: true)
    }

    static func read(_ value: FieldValue, as field: FieldDefinition) throws(DiagnosticError) -> TypedValue {
        try ChoiceField.read(value, of: field.name.value, choices: field.choices, isRinged: true)
    }
}

extension [Spanned<String>] {
    /// All choices in a row, the chosen one with a ring (○で囲む, forms.md C30): `有・無`.
    func ringed(_ chosen: Spanned<String>?) -> Inline {
        var content: [Inline] = []
        for choice in self {
            let isChosen = choice.value == chosen?.value
            // The chosen one stands where the writer chose it, so that a complaint leads there.
            let word = Inline.text(isChosen ? chosen ?? choice : choice)
            if !content.isEmpty { content.append(.text(choice.map { _ in "・" })) }
            content.append(isChosen ? .decorated(.ring, [word]) : word)
        }
        return .decorated(.choices, content)
    }
}
