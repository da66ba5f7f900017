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
            .choice("揃え", of: alignments, "左に寄せるか、中央に置くか。書かなければ中"),
            .flag("下線", "題の下に線を引くか"), .flag("枠", "題を枠で囲むか"),
            .length("大きさ", "文字の大きさ。書かなければ 体裁.文字.表題"),
            .choice("色", of: NamedColor.texts, "文字の色。書かなければ 体裁.色.表題"),
            .flag("改ページ", "新しい頁から始めるか"),
        ] + BlockAir.keys
    private static let alignments: [HorizontalAlignment] = [.left, .center]

    private let text: TextTemplate
    private let spacing: ZenkakuLength
    private let alignment: HorizontalAlignment
    private let frame: TitleBlock.Frame
    private let size: Length?
    private let color: Color?
    private let air: BlockAir
    private let startsPage: Bool

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        spacing = reader.characters("字間") ?? ZenkakuLength(0.5)
        alignment = reader.choice("揃え", of: Self.alignments) ?? .center
        frame = reader.flag("枠") == true ? .box : reader.flag("下線") == true ? .underline : .none
        size = StyleReader(findings: reader.findings).size("大きさ", reader)
        color = reader.choice("色", of: NamedColor.texts)?.color
        air = BlockAir(reader, before: 0, after: 2)
        startsPage = reader.flag("改ページ") ?? false
    }

    var templates: [TextTemplate] { [text] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let inlines = text.inlines(values)
        return .title(
            TitleBlock(
                text: Spanned(inlines.plainText, at: text.span), letterSpacing: spacing,
                alignment: alignment, frame: frame, size: size, color: color, linesBefore: air.before,
                linesAfter: air.after, startsPage: startsPage,
                blank: inlines.hasSlots ? inlines : []))
    }
}
