import HanmenCore
import HanmenReport

/// What a layout says of the seal at the end of a name: which mark, what is engraved, whether it is signed.
struct SealSource: Sendable {
    /// Where the mark comes from (印): the layout itself, or a field of type 印, `"{代表者の印}"`.
    private enum Mark: Sendable {
        case fixed(SealMark)
        case field(TextTemplate)
    }

    /// The keys of whatever has a seal.
    static let keys: [LayoutKey] = [
        LayoutKey(
            "印", .either(.choice(SealMark.allCases.map(\.rawValue)), .template),
            "氏名の後に置くもの。型が「印」の欄を \"{代表者の印}\" のように書いてもよい。書かなければ なし"),
        .template("印の文字", "認印・角印・丸印に刻む文字。書かなければ、認印は氏、角印と丸印は値の文字"),
        .length("印の大きさ", "印の径か一辺。書かなければ、認印 10.5mm、丸印 18mm、角印 21mm"),
        .template("印影", "印影の画像のファイル（PNG、JPEG、SVG）か、画像の欄 \"{印影}\"。白いところは透ける"),
        SignatureFieldSource.key,
    ]

    private let mark: Mark?
    private let text: TextTemplate?
    private let side: Length?
    private let scan: PictureSource?
    private let field: SignatureFieldSource?
    /// What its field is called where the layout gives it no name.
    private let owner: Spanned<String>?

    init(_ reader: MapReader) {
        scan =
            reader.node("印影") == nil
            ? nil : reader.template("印影").map { PictureSource(path: $0, alternative: nil) }
        mark = Self.mark(reader) ?? (scan == nil ? nil : .fixed(.scan))
        text = reader.node("印の文字") == nil ? nil : reader.template("印の文字")
        side = reader.height("印の大きさ", in: .mm(5)...(.mm(60)))
        field = SignatureFieldSource(reader)
        owner = reader.text("名前")
        if case .fixed(.scan)? = mark, scan == nil {
            reader.findings.add(.layoutKeyMissing("印影", at: reader.node.span))
        }
    }

    private static func mark(_ reader: MapReader) -> Mark? {
        guard let text = reader.text("印") else { return nil }
        if let mark = SealMark(rawValue: text.value) { return .fixed(mark) }
        guard text.value.contains(where: { "{｛".contains($0) }) else {
            reader.findings.add(
                .layoutChoiceWrong(text, key: "印", known: SealMark.allCases.map(\.rawValue)))
            return nil
        }
        let template = reader.findings.catching { () throws(DiagnosticError) in try TextTemplate(text) }
        return template.map { .field($0) }
    }

    /// The texts that name fields, if they do.
    var templates: [TextTemplate] {
        var templates = [text, scan?.path].compactMap { $0 }
        if case .field(let template)? = mark { templates.append(template) }
        return templates
    }

    /// The seal behind a name; none where the field says nothing.
    func seal(_ values: [String: TypedValue], of name: [Inline]) -> Seal {
        let mark = mark(values)
        let engraved = text?.inlines(values).plainText ?? Self.usualText(mark, of: name)
        let field = self.field?.name ?? (mark == .digital ? owner : nil)
        return Seal(
            mark, text: engraved, side: side, scan: mark == .scan ? scan?.picture(values) : nil,
            field: field.map { SignatureField(name: $0, seal: intended(mark, engraved)) })
    }

    private func mark(_ values: [String: TypedValue]) -> SealMark {
        switch mark {
        case .fixed(let mark): mark
        case .field(let template): SealMark(rawValue: template.inlines(values).plainText) ?? .none
        case nil: .none
        }
    }

    private static func usualText(_ mark: SealMark, of name: [Inline]) -> String {
        switch mark {
        case .square, .round: SealText.organisation(name)
        default: SealText.surname(of: name)
        }
    }

    /// What the signature shows: in the long box words, unless the layout says what is engraved; elsewhere a seal.
    private func intended(_ mark: SealMark, _ engraved: String) -> IntendedSeal {
        let form: IntendedSeal.Form =
            switch mark {
            case .square: .square
            case .round: .round
            case .scan: .scan
            case .digital: text == nil ? .none : .personal
            case .none, .printed, .word, .blank, .box, .personal: .personal
            }
        return IntendedSeal(form: form, text: engraved)
    }

    /// The bar that stands for a mark that is masked, behind a space; nothing for any other.
    func bar(_ values: [String: TypedValue]) -> [Inline] {
        guard case .field(let template)? = mark, let name = template.fieldNames.first?.value,
            case .redacted(let value)? = values[name]
        else { return [] }
        return [.text(Spanned("　", at: template.span))] + value.shown.inlines(nil)
    }
}
