import HanmenCore
import HanmenReport

/// Reads a merged tree into a layout.
struct LayoutReader {
    static let keys: [LayoutKey] = [
        .text("様式", "様式の名前。報告書の「様式」と同じにする", required: true), .text("版", "様式の版。覚え書き"),
        .map("用紙", StyleReader.paperKeys, "紙の大きさ、向き、余白"),
        .map("体裁", StyleReader.appearanceKeys, "書体、文字の大きさ、色、罫線、組み方"),
        LayoutKey("項目", .named(.map(FieldDefinition.keys)), "議員が書く欄"),
        LayoutKey("固定値", .named(.fieldValue), "様式が埋める欄の値。議員は書かなくてよい"),
        LayoutKey("上書き可", .list(.text), "報告書が「上書き」で変えてよいもの。例: [体裁.文字.本文]"),
        .namedList("構成", of: .blocks, "上から順に並ぶもの"),
        .namedList("欄外", of: .furniture, "どの頁にも、版面の外に載せるもの"),
        .map("ページ番号", StyleReader.folioKeys, "頁の下の番号"),
        .choice("作成単位", of: PaperUnit.allCases, "会派の年度のデータから何枚作るか。書かなければ、年度のデータからは作らない"),
        .map("公開", RedactionProfile.keys, "公開用の版で、何をどう伏せるか"),
        .map("点検", LintSettings.keys, "報告書の点検（hanmen check）の決まり"),
        .template("ファイル名", "PDF の名前。例: \"{年度}_{会派名}_{様式}\"。書かなければ報告書と同じ名前"),
    ]

    let findings: Findings

    /// The layout of a tree that was merged from layers; nil, after messages, where it has no 様式.
    func layout(
        of tree: LayoutNode, layers: [SourceText], locks: [Spanned<[String]>]
    ) -> ResolvedLayout? {
        guard let top = MapReader(tree, named: "様式", keys: Self.keys, findings: findings),
            let title = top.requiredText("様式")
        else { return nil }
        let edition = top.text("版")?.value
        for path in top.list("上書き可").compactMap(\.text).map({ $0.map(LayoutPath.keys) })
        where tree[path: path.value] == nil && KeyFinder(tree: tree).key(at: path.value) == nil {
            findings.add(.layoutPathUnknown(path))
        }
        let fields = fields(top)
        let blocks = blocks(top)
        let checker = UsageChecker(fields: fields, findings: findings)
        checker.check(blocks.map(\.usage))
        checker.check(fields.compactMap(\.rowUsage))
        checker.checkCalculations()
        let furniture = furniture(top, checker)
        let fileName = top.node("ファイル名") == nil ? nil : top.template("ファイル名")
        checker.check([FieldUsage(templates: [fileName].compactMap { $0 })])
        let redaction = top.map("公開").map { RedactionProfile($0, fields: fields) }
        return ResolvedLayout(
            title: title.value, edition: edition, layers: layers,
            style: StyleReader(findings: findings).style(of: tree), tree: tree,
            locks: locks, passedOver: findings.passedOver, fields: fields,
            fixedValues: fixedValues(top, fields: fields), blocks: blocks,
            fileName: fileName, furniture: furniture,
            unit: top.choice("作成単位", of: PaperUnit.allCases), lint: LintSettings(top.map("点検")),
            redaction: redaction ?? RedactionProfile())
    }

    private func fields(_ top: MapReader) -> [FieldDefinition] {
        guard let node = top.node("項目") else { return [] }
        guard let entries = node.entries else {
            findings.add(
                .layoutValueWrong(
                    "項目", wants: Message("「会派名: { 型: 文字 }」の形で並べてください", en: "a map"), at: node.span))
            return []
        }
        return entries.compactMap { entry in
            guard !ControlKeys.all.contains(entry.key.value) else {
                findings.add(.layoutNameTaken(entry.key, first: entry.key.span))
                return nil
            }
            return FieldDefinition(entry, findings: findings)
        }
    }

    private func fixedValues(_ top: MapReader, fields: [FieldDefinition]) -> [String: FieldValue] {
        let names = fields.map(\.name.value)
        let keys = names.map { LayoutKey($0, .fieldValue, "") }
        guard let node = top.node("固定値"),
            let fixed = MapReader(node, named: "固定値", keys: keys, findings: findings)
        else { return [:] }
        var values: [String: FieldValue] = [:]
        for name in names { values[name] = fixed.node(name).map(FieldValue.init) }
        return values
    }

    private func blocks(_ top: MapReader) -> [BlockDefinition] {
        guard top.node("構成") != nil else {
            findings.add(.layoutKeyMissing("構成", at: top.node.span))
            return []
        }
        let nodes = top.list("構成")
        checkNames(nodes)
        return nodes.compactMap { BlockDefinition($0, findings: findings) }
    }

    /// Names address blocks and rows: each must be the only one in its list.
    private func checkNames(_ nodes: [LayoutNode]) {
        var seen: [String: SourceSpan] = [:]
        for node in nodes {
            for key in LayoutMerger.namedLists {
                if case .list(let inner)? = node[key]?.content { checkNames(inner) }
            }
            guard let name = node.name else { continue }
            if let first = seen.updateValue(name.span, forKey: name.value) {
                findings.add(.layoutNameTaken(name, first: first))
            }
        }
    }

    /// What stands outside the type area; its texts may name the page beside the fields.
    private func furniture(_ top: MapReader, _ checker: UsageChecker) -> [FurnitureDefinition] {
        let nodes = top.list("欄外")
        checkNames(nodes)
        let things = nodes.compactMap { FurnitureDefinition($0, findings: findings) }
        checker.check(things.map(\.usage), beside: FurnitureDefinition.pageFields)
        return things
    }
}
