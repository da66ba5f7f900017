import HanmenCore

/// 行: one line at the left, centre or right; or one with a text at either end and dots between them.
struct LineKind: BlockKind {
    static let name = "行"
    static let note = "一行"
    static let keys: [LayoutKey] =
        [
            .template("文", "載せる文。欄の値は {会派名} のように入れる", required: true),
            .choice("揃え", of: alignments, "どこに寄せるか。書かなければ左"),
            .characters("端の空き", "寄せた側の端から空ける字数。例: 1字"),
            .template("右文", "同じ行の右端に置く文（揃えが左の行だけ）"),
            .flag("点線", "文と右文の間を点でつなぐか"),
        ] + TextLook.keys + BlockAir.keys
    private static let alignments: [HorizontalAlignment] = [.left, .center, .right]

    private let text: TextTemplate
    private let alignment: HorizontalAlignment
    private let inset: ZenkakuLength
    private let rightText: TextTemplate?
    private let hasLeader: Bool
    private let look: TextLook
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let text = reader.template("文") else { return nil }
        self.text = text
        alignment = reader.choice("揃え", of: Self.alignments) ?? .left
        inset = reader.characters("端の空き") ?? ZenkakuLength(0)
        rightText = reader.node("右文") == nil ? nil : reader.template("右文")
        hasLeader = reader.flag("点線") ?? false
        look = TextLook(reader)
        air = BlockAir(reader)
        Self.refuseRightText(reader, alignment)
    }

    /// Only a line that begins at the left has room for a text at the right, and only such a line for dots.
    private static func refuseRightText(_ reader: MapReader, _ alignment: HorizontalAlignment) {
        let wants = Message("「右文」は、揃えが「左」の行にだけ書けます", en: "右文 goes with 揃え: 左 only")
        if let node = reader.node("右文"), alignment != .left {
            reader.findings.add(.layoutValueWrong("右文", wants: wants, at: node.span))
        }
        let leaderWants = Message("「点線」には「右文」も要ります", en: "点線 wants 右文")
        if let node = reader.node("点線"), reader.node("右文") == nil {
            reader.findings.add(.layoutValueWrong("点線", wants: leaderWants, at: node.span))
        }
    }

    var templates: [TextTemplate] { [text] + [rightText].compactMap { $0 } }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .line(
            LineBlock(
                content: text.inlines(values), alignment: alignment, inset: inset,
                rightContent: rightText?.inlines(values) ?? [], hasLeader: hasLeader, look: look,
                linesBefore: air.before, linesAfter: air.after))
    }
}
