import HanmenCore
import HanmenReport

/// 選択: one of the words that the layout names (選択肢).
enum ChoiceField: FieldType {
    static let name = "選択"
    static let kind = ValueKind.choice

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        try read(value, of: field, choices: [])
    }

    static func read(
        _ value: FieldValue, of field: String, choices: [Spanned<String>]
    ) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        guard choices.contains(where: { $0.value == text.value }) else {
            throw DiagnosticError(.choiceUnknown(text, field: field, known: choices.map(\.value)))
        }
        return .choice(text, of: choices)
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
