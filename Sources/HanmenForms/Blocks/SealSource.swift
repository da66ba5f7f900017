import HanmenCore
import HanmenReport

/// What a layout says of the seal at the end of a name: which mark, and whether it is signed.
struct SealSource: Sendable {
    /// Where the mark comes from (印): the layout itself, or a field of type 印, `"{代表者の印}"`.
    private enum Mark: Sendable {
        case fixed(SealMark)
        case field(TextTemplate)
    }

    /// The keys of whatever has a seal.
    static let keys: [LayoutKey] = [markKey, SignatureFieldSource.key]

    private static let markKey = LayoutKey(
        "印", .either(.choice(SealMark.allCases.map(\.rawValue)), .template),
        "氏名の後に置くもの。型が「印」の欄を \"{代表者の印}\" のように書いてもよい。書かなければ なし")

    private let mark: Mark
    private let field: SignatureFieldSource?
    /// What its field is called where the layout gives it no name.
    private let owner: Spanned<String>?

    init(_ reader: MapReader) {
        mark = Self.mark(reader)
        field = SignatureFieldSource(reader)
        owner = reader.text("名前")
    }

    private static func mark(_ reader: MapReader) -> Mark {
        guard let text = reader.text("印") else { return .fixed(.none) }
        if let mark = SealMark(rawValue: text.value) { return .fixed(mark) }
        guard text.value.contains(where: { "{｛".contains($0) }) else {
            reader.findings.add(
                .layoutChoiceWrong(text, key: "印", known: SealMark.allCases.map(\.rawValue)))
            return .fixed(.none)
        }
        let template = reader.findings.catching { () throws(DiagnosticError) in try TextTemplate(text) }
        return template.map { .field($0) } ?? .fixed(.none)
    }

    /// The text that names a field, if it does.
    var template: TextTemplate? {
        if case .field(let template) = mark { template } else { nil }
    }

    /// The seal behind a name; none where the field says nothing.
    func seal(_ values: [String: TypedValue], of name: [Inline]) -> Seal {
        let mark = mark(values)
        let field = self.field?.name ?? (mark == .digital ? owner : nil)
        return Seal(mark, field: field.map { SignatureField(name: $0, seal: intended(mark, of: name)) })
    }

    private func mark(_ values: [String: TypedValue]) -> SealMark {
        switch mark {
        case .fixed(let mark): mark
        case .field(let template): SealMark(rawValue: template.inlines(values).plainText) ?? .none
        }
    }

    /// What the signature shows: in the long box words, anywhere else a person's seal.
    private func intended(_ mark: SealMark, of name: [Inline]) -> IntendedSeal {
        IntendedSeal(form: mark == .digital ? .none : .personal, text: SealText.surname(of: name))
    }

    /// The bar that stands for a mark that is masked, behind a space; nothing for any other.
    func bar(_ values: [String: TypedValue]) -> [Inline] {
        guard case .field(let template) = mark, let name = template.fieldNames.first?.value,
            case .redacted(let value)? = values[name]
        else { return [] }
        return [.text(Spanned("　", at: template.span))] + value.shown.inlines(nil)
    }
}
