import HanmenCore
import HanmenReport

/// Where a row has its seal mark from (印): the layout itself, or a field of type 印, `"{代表者の印}"`.
enum SealSource: Sendable {
    case fixed(SealMark)
    case field(TextTemplate)

    /// The key, for blocks that have a seal.
    static let key = LayoutKey(
        "印", .either(.choice(SealMark.allCases.map(\.rawValue)), .template),
        "氏名の後に置くもの。型が「印」の欄を \"{代表者の印}\" のように書いてもよい。書かなければ なし")

    init(_ reader: MapReader) {
        self = .fixed(.none)
        guard let text = reader.text("印") else { return }
        if let mark = SealMark(rawValue: text.value) {
            self = .fixed(mark)
        } else if text.value.contains(where: { "{｛".contains($0) }) {
            let template = reader.findings.catching { () throws(DiagnosticError) in try TextTemplate(text) }
            if let template { self = .field(template) }
        } else {
            reader.findings.add(
                .layoutChoiceWrong(text, key: "印", known: SealMark.allCases.map(\.rawValue)))
        }
    }

    /// The text that names a field, if it does.
    var template: TextTemplate? {
        if case .field(let template) = self { template } else { nil }
    }

    /// The mark; none where the field says nothing.
    func mark(_ values: [String: TypedValue]) -> SealMark {
        switch self {
        case .fixed(let mark): mark
        case .field(let template): SealMark(rawValue: template.inlines(values).plainText) ?? .none
        }
    }

    /// The bar that stands for a mark that is masked, behind a space; nothing for any other.
    func bar(_ values: [String: TypedValue]) -> [Inline] {
        guard case .field(let template) = self, let name = template.fieldNames.first?.value,
            case .redacted(let value)? = values[name]
        else { return [] }
        return [.text(Spanned("　", at: template.span))] + value.shown.inlines(nil)
    }
}
