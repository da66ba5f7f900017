import HanmenCore

/// 段落: a fixed sentence.
struct ParagraphKind: BlockKind {
    static let name = "段落"
    static let keys = ["文", "字下げ"] + BlockAir.keys

    private let text: TextTemplate
    private let indent: ZenkakuLength
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        indent = reader.characters("字下げ") ?? ZenkakuLength(1)
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [text] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .paragraph(
            ParagraphBlock(
                content: text.inlines(values), firstLineIndent: indent, linesBefore: air.before,
                linesAfter: air.after))
    }
}
