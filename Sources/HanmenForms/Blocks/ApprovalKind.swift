import HanmenCore

/// 決裁欄: boxes for the seals of those who approve, each under its title.
struct ApprovalKind: BlockKind {
    static let name = "決裁欄"
    static let note = "決裁の印を押す枠。枠の上に見出しを付ける"
    static let keys: [LayoutKey] = SealBoxes.keys(usualSide: "18mm", usualAlignment: "右")

    private let boxes: SealBoxes

    init?(_ reader: MapReader) {
        guard let boxes = SealBoxes(reader, side: .mm(18), alignment: .right, mark: nil) else { return nil }
        self.boxes = boxes
    }

    var templates: [TextTemplate] { boxes.templates }
    var conditions: [Condition] { boxes.conditions }
    func content(_ values: [String: TypedValue]) -> FormContent { boxes.content(values) }
}

/// 印欄: one or more boxes for seals, with 印 pale in each.
struct SealBoxKind: BlockKind {
    static let name = "印欄"
    static let note = "印を押す枠。枠の中に薄く「印」と載せる"
    static let keys: [LayoutKey] = SealBoxes.keys(usualSide: "16mm", usualAlignment: "右")

    private let boxes: SealBoxes

    init?(_ reader: MapReader) {
        guard let boxes = SealBoxes(reader, side: .mm(16), alignment: .right, mark: "印") else { return nil }
        self.boxes = boxes
    }

    var templates: [TextTemplate] { boxes.templates }
    var conditions: [Condition] { boxes.conditions }
    func content(_ values: [String: TypedValue]) -> FormContent { boxes.content(values) }
}

/// The boxes of both, as a layout writes them.
struct SealBoxes {
    /// The keys of a box (欄).
    static let boxKeys: [LayoutKey] =
        [.thingName, .text("見出し", "枠の上の見出し。書かなければ名前。\"\" で何も載せない")] + SealSource.keys
        + [.condition]
    private static let alignments: [HorizontalAlignment] = [.left, .center, .right]

    static func keys(usualSide: String, usualAlignment: String) -> [LayoutKey] {
        [
            .namedList("欄", of: .sealBoxes, "枠を左から順に並べる", required: true),
            .length("大きさ", "枠の一辺。書かなければ \(usualSide)"),
            .choice("揃え", of: alignments, "どこに寄せるか。書かなければ\(usualAlignment)"),
        ] + BlockAir.keys
    }

    private struct Box {
        let caption: Spanned<String>?
        let mark: String?
        let seal: SealSource
        let condition: Condition?
    }

    private let boxes: [Box]
    private let side: Length
    private let alignment: HorizontalAlignment
    private let span: SourceSpan
    private let air: BlockAir

    /// The most boxes in a row.
    private static let most = 12

    init?(_ reader: MapReader, side: Length, alignment: HorizontalAlignment, mark: String?) {
        boxes = reader.list("欄").compactMap { node in
            guard
                let box = MapReader(node, named: "欄", keys: Self.boxKeys, findings: reader.findings),
                let name = box.requiredText("名前")
            else { return nil }
            let caption = box.node("見出し") == nil ? name : box.text("見出し")
            return Box(
                caption: caption, mark: box.text("印") == nil ? mark : nil, seal: SealSource(box),
                condition: box.condition())
        }
        guard (1...Self.most).contains(boxes.count) else {
            let wants = Message("一つから \(Self.most) までの枠を並べてください", en: "from one to \(Self.most) boxes")
            let span = (reader.node("欄") ?? reader.node).span
            reader.findings.add(.layoutValueWrong("欄", wants: wants, at: span))
            return nil
        }
        self.side = reader.height("大きさ", in: .mm(8)...(.mm(40))) ?? side
        self.alignment = reader.choice("揃え", of: Self.alignments) ?? alignment
        span = reader.node.span
        air = BlockAir(reader)
    }

    var conditions: [Condition] { boxes.compactMap(\.condition) }

    /// The texts of its seals.
    var templates: [TextTemplate] { boxes.flatMap(\.seal.templates) }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let shown = boxes.filter { $0.condition?.holds(for: values) ?? true }
        return .approval(
            ApprovalBlock(
                boxes: shown.map {
                    ApprovalBlock.Box(caption: $0.caption, mark: $0.mark, seal: $0.seal.seal(values, of: []))
                }, side: side,
                alignment: alignment, span: span, linesBefore: air.before, linesAfter: air.after))
    }
}
