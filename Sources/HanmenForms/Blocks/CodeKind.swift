import HanmenCore
import HanmenReport

/// QR: a QR code of a text.
struct CodeKind: BlockKind {
    static let name = "QR"
    static let note = "QRコード（JIS X 0510、誤り訂正 M）"
    static let keys: [LayoutKey] =
        [
            .template("文", "コードにする文。例: \"{文書番号}\"", required: true),
            .length("大きさ", "余白を含む一辺。書かなければ 20mm"),
            .choice("揃え", of: alignments, "どこに寄せるか。書かなければ右"),
            .template("説明", "読み上げる言葉。書かなければ「QRコード：」とその文"),
        ] + BlockAir.keys
    private static let alignments: [HorizontalAlignment] = [.left, .center, .right]

    private let text: TextTemplate
    private let side: Length
    private let alignment: HorizontalAlignment
    private let alternative: TextTemplate?
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        side = reader.extent(or: .mm(20))
        alignment = reader.choice("揃え", of: Self.alignments) ?? .right
        alternative = reader.node("説明") == nil ? nil : reader.template("説明")
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [text] + [alternative].compactMap { $0 } }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let said = text.inlines(values).plainText
        return .code(
            CodeBlock(
                text: Spanned(said, at: text.span), side: side, alignment: alignment,
                alternative: alternative?.inlines(values).plainText ?? "QRコード：\(said)",
                linesBefore: air.before, linesAfter: air.after))
    }
}
