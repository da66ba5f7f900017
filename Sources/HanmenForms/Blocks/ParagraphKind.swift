import HanmenCore

/// 段落: a fixed sentence.
struct ParagraphKind: BlockKind {
    static let name = "段落"
    static let note = "決まった文の段落"
    static let keys: [LayoutKey] =
        [
            .template("文", "載せる文。欄の値は {会派名} のように入れる", required: true),
            .characters("字下げ", "一行目の字下げ。書かなければ 1字"),
        ] + TextLook.keys + BlockAir.keys

    private let text: TextTemplate
    private let indent: ZenkakuLength
    private let look: TextLook
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        indent = reader.characters("字下げ") ?? ZenkakuLength(1)
        look = TextLook(reader)
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [text] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .paragraph(
            ParagraphBlock(
                content: text.inlines(values), firstLineIndent: indent, look: look, linesBefore: air.before,
                linesAfter: air.after))
    }
}
