import HanmenCore

/// 行: one line at the left, centre or right.
struct LineKind: BlockKind {
    static let name = "行"
    static let keys = ["文", "揃え", "端の空き"] + BlockAir.keys

    private let text: TextTemplate
    private let alignment: HorizontalAlignment
    private let inset: ZenkakuLength
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        alignment = reader.choice("揃え", of: [.left, .center, .right]) ?? .left
        inset = reader.characters("端の空き") ?? ZenkakuLength(0)
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [text] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .line(
            LineBlock(
                content: text.inlines(values), alignment: alignment, inset: inset, linesBefore: air.before,
                linesAfter: air.after))
    }
}
