import HanmenCore
import HanmenReport

/// 差出: who submits the report, row by row.
struct SenderKind: BlockKind {
    static let name = "差出"
    static let note = "会派名や代表者。右半分に、見出しの幅をそろえて並べる"
    static let keys: [LayoutKey] =
        [
            .namedList("行", of: .senderRows, "上から順に並ぶ行"),
            .characters("見出し幅", "見出しの幅。書かなければ 5字"),
            .characters("始まり", "見出しが始まる位置。左端からの字数。書かなければ 20字"),
        ] + BlockAir.keys
    static let rowKeys: [LayoutKey] =
        [
            .thingName, .text("見出し", "値の前の見出し。なければ値だけを載せる"),
            .template("値", "載せる値", required: true),
        ] + SealSource.keys
        + [.choice("印の位置", of: SealPlace.allCases, "印をどこに置くか。書かなければ、角印は名前の末尾、ほかは一字空け"), .condition]

    private struct Row {
        let label: Spanned<String>?
        let value: TextTemplate
        let seal: SealSource
        let sealPlace: SealPlace?
        let condition: Condition?
        let span: SourceSpan

        init?(_ node: LayoutNode, findings: Findings) {
            guard let reader = MapReader(node, named: "行", keys: SenderKind.rowKeys, findings: findings),
                reader.requiredText("名前") != nil, let value = reader.template("値")
            else { return nil }
            self.value = value
            label = reader.text("見出し")
            seal = SealSource(reader)
            sealPlace = reader.choice("印の位置", of: SealPlace.allCases)
            condition = reader.condition()
            span = node.span
        }
    }

    private let rows: [Row]
    private let labelWidth: ZenkakuLength
    private let start: ZenkakuLength
    private let air: BlockAir

    init?(_ reader: MapReader) {
        rows = reader.list("行").compactMap { Row($0, findings: reader.findings) }
        labelWidth = reader.characters("見出し幅") ?? ZenkakuLength(5)
        start = reader.characters("始まり") ?? ZenkakuLength(20)
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { rows.map(\.value) + rows.flatMap(\.seal.templates) }
    var conditions: [Condition] { rows.compactMap(\.condition) }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let bound = rows.filter { $0.condition?.holds(for: values) ?? true }.map { row in
            let value = row.value.inlines(values)
            let seal = row.seal.seal(values, of: value)
            return SenderBlock.Row(
                label: row.label, value: value + row.seal.bar(values), seal: seal,
                sealPlace: row.sealPlace ?? seal.mark.usualPlace, span: row.span)
        }
        return .sender(
            SenderBlock(
                rows: bound, labelWidth: labelWidth, start: start, linesBefore: air.before,
                linesAfter: air.after))
    }
}
