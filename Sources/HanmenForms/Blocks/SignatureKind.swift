import HanmenCore

/// 署名: a labelled, underlined room for a name.
struct SignatureKind: BlockKind {
    static let name = "署名"
    static let note = "署名や記名の欄。見出しの後に下線を引いた空きを置く"
    static let keys: [LayoutKey] =
        [
            .text("見出し", "空きの前の見出し。書かなければ氏名"),
            .template("値", "空きに載せる氏名。書かなければ空けておく"),
        ] + SealSource.keys
        + [
            .characters("見出し幅", "見出しの幅。書かなければ 4字"),
            .characters("始まり", "見出しが始まる位置。左端からの字数。書かなければ 18字"),
            .characters("幅", "下線の長さ。書かなければ 右端まで"),
        ] + BlockAir.keys

    private let label: Spanned<String>
    private let value: TextTemplate?
    private let seal: SealSource
    private let labelWidth: ZenkakuLength
    private let start: ZenkakuLength
    private let width: ZenkakuLength
    private let air: BlockAir
    private let span: SourceSpan

    init?(_ reader: MapReader) {
        span = reader.node.span
        label = reader.text("見出し") ?? Spanned("氏名", at: span)
        value = reader.node("値") == nil ? nil : reader.template("値")
        seal = SealSource(reader)
        labelWidth = reader.characters("見出し幅") ?? ZenkakuLength(4)
        start = reader.characters("始まり") ?? ZenkakuLength(18)
        width = reader.characters("幅") ?? ZenkakuLength(1000)
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [value].compactMap { $0 } + seal.templates }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let name = value?.inlines(values) ?? []
        return .signature(
            SignatureBlock(
                label: label, value: name + seal.bar(values), seal: seal.seal(values, of: name), start: start,
                labelWidth: labelWidth, width: width, span: span, linesBefore: air.before,
                linesAfter: air.after))
    }
}
