import HanmenCore
import HanmenReport

/// 記: numbered items between 記 and 以上.
struct NoticeKind: BlockKind {
    static let name = "記"
    static let note = "「記」から「以上」まで。行に 1、(1)、ア と番号を付ける"
    static let keys: [LayoutKey] =
        [
            .namedList("行", of: .noticeItems, "番号を付ける行"),
            .characters("字下げ", "番号の前の字下げ"),
        ] + BlockAir.keys

    private let items: [NoticeItemDefinition]
    private let indent: ZenkakuLength
    private let air: BlockAir
    private let span: SourceSpan

    init?(_ reader: MapReader) {
        items = reader.list("行").compactMap { NoticeItemDefinition($0, findings: reader.findings) }
        indent = reader.characters("字下げ") ?? ZenkakuLength(0)
        air = BlockAir(reader, before: 1, after: 1)
        span = reader.node.span
    }

    var templates: [TextTemplate] { items.flatMap(\.templates) }
    var conditions: [Condition] { items.flatMap(\.conditions) }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .notice(
            NoticeBlock(
                heading: Spanned("記", at: span), items: items.flatMap { $0.items(values) },
                closing: Spanned("以上", at: span), indent: indent, linesBefore: air.before,
                linesAfter: air.after))
    }
}
