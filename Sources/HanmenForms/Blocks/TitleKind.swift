import HanmenCore
import HanmenReport

/// 表題: the form's title.
struct TitleKind: BlockKind {
    static let name = "表題"
    static let note = "様式の題"
    static let keys: [LayoutKey] =
        [
            .template("文", "題。例: \"{様式}\"", required: true),
            .characters("字間", "字と字の間。書かなければ 0.5字"),
            .flag("改ページ", "新しい頁から始めるか"),
        ] + BlockAir.keys

    private let text: TextTemplate
    private let spacing: ZenkakuLength
    private let air: BlockAir
    private let startsPage: Bool

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        spacing = reader.characters("字間") ?? ZenkakuLength(0.5)
        air = BlockAir(reader, before: 0, after: 2)
        startsPage = reader.flag("改ページ") ?? false
    }

    var templates: [TextTemplate] { [text] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let inlines = text.inlines(values)
        return .title(
            TitleBlock(
                text: Spanned(inlines.plainText, at: text.span), letterSpacing: spacing,
                linesBefore: air.before, linesAfter: air.after, startsPage: startsPage,
                blank: inlines.hasSlots ? inlines : []))
    }
}
