import HanmenCore
import HanmenReport

/// 宛名: whom the paper is for (forms.md C15).
struct AddresseeKind: BlockKind {
    static let name = "宛名"
    static let note = "宛名。名前の後に一字空けて敬称を付ける"
    static let keys: [LayoutKey] =
        [
            .template("文", "宛名。例: 緑野市議会議長　{議長}", required: true),
            .choice("敬称", of: Honorific.allCases, "名前の後の敬称。書かなければ様"),
            .flag("あて先", "「（あて先）」を前に付け、敬称を付けないか"),
            .template("経由", "経由する所。次の行に「（…経由）」と載る"),
            .characters("端の空き", "左端から空ける字数"),
        ] + TextLook.keys + BlockAir.keys

    /// What stands behind a name (敬称).
    enum Honorific: String, CaseIterable {
        case sama = "様"
        case dono = "殿"
        case onchu = "御中"
        case sensei = "先生"
        case none = "なし"
    }

    private let text: TextTemplate
    private let honorific: Honorific
    private let isPlain: Bool
    private let route: TextTemplate?
    private let inset: ZenkakuLength
    private let look: TextLook
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        honorific = reader.choice("敬称", of: Honorific.allCases) ?? .sama
        isPlain = reader.flag("あて先") ?? false
        route = reader.node("経由") == nil ? nil : reader.template("経由")
        inset = reader.characters("端の空き") ?? ZenkakuLength(0)
        look = TextLook(reader)
        air = BlockAir(reader, before: 0, after: 1)
        guard isPlain, let node = reader.node("敬称"), honorific != .none else { return }
        let wants = Message("「あて先: はい」のときは敬称を付けません", en: "no 敬称 beside あて先: はい")
        reader.findings.add(.layoutValueWrong("敬称", wants: wants, at: node.span))
    }

    var templates: [TextTemplate] { [text] + [route].compactMap { $0 } }

    func content(_ values: [String: TypedValue]) -> FormContent {
        func words(_ words: String) -> Inline { .text(Spanned(words, at: text.span)) }
        var content = text.inlines(values)
        if isPlain {
            content.insert(words("（あて先）"), at: 0)
        } else if honorific != .none {
            content.append(words("　" + honorific.rawValue))
        }
        if let through = route?.inlines(values), !through.isEmpty {
            content += [.lineBreak(text.span), words("（")] + through + [words("経由）")]
        }
        return .line(
            LineBlock(
                content: content, alignment: .left, inset: inset, look: look, linesBefore: air.before,
                linesAfter: air.after))
    }
}
