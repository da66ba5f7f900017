import HanmenCore

extension BlankField {
    /// The field as a PDF form has it.
    func formField(isRequired: Bool) -> FormField {
        FormField(
            name: name, tooltip: name.replacing(".", with: " ") + (isRequired ? "（必須）" : "") + instruction,
            kind: formKind, isRequired: isRequired, value: written.joined(separator: "\n"), span: span)
    }

    private var formKind: FormField.Kind {
        switch kind {
        case .choice: .choice(options: choices.map(\.value))
        case .prose: .text(isMultiline: true)
        case .texts: .text(isMultiline: !isForPeople)
        default: .text(isMultiline: false)
        }
    }

    /// How the value is written, where it is not just any text.
    private var instruction: String {
        switch kind {
        case .date: "。例: 令和6年5月13日"
        case .period: "。例: 令和6年5月13日～14日"
        case .times: "。例: 13:00～16:30"
        case .amount: "。金額（円）"
        case .number: "。数" + (unit.map { "（\($0)）" } ?? "")
        case .rate: "。例: 1/2、21.56%"
        case .fiscalYear: "。例: 令和7年度"
        case .texts: isForPeople ? "。「、」で区切って並べる" : "。一行に一つ"
        case .choice: "。一つを選ぶ"
        case .text, .prose, .account, .rows, .pictures: ""
        }
    }
}
