import HanmenCore

/// 繰り返し: blocks that are set once for each row of a 明細, or each item of a 一覧 (forms.md F2: per place visited).
struct RepeatKind: BlockKind {
    static let name = "繰り返し"
    static let note = "明細の行ごと、一覧の一つごとに、中の構成を繰り返す"
    static let keys: [LayoutKey] = [
        .text("対象", "明細か一覧の欄の名前", required: true),
        .choice("一枚に", of: SlipsOnSheet.allCases, "一枚の紙をいくつに分けて並べるか。間に切り取り線を引く"),
        .namedList("構成", of: .blocks, "繰り返すもの。行の列は {市町村} のように、一覧の一つは {値} と書く", required: true),
    ]

    private let field: Spanned<String>
    private let blocks: [BlockDefinition]
    private let perSheet: Int?

    init?(_ reader: MapReader) {
        guard let field = reader.requiredText("対象") else { return nil }
        self.field = field
        perSheet = reader.choice("一枚に", of: SlipsOnSheet.allCases).flatMap { Int($0.rawValue) }
        let nodes = reader.list("構成")
        blocks = nodes.compactMap { node in
            if node["種類"]?.text?.value == Self.name {
                reader.findings.add(.repeatInRepeat(at: node.span))
                return nil
            }
            return BlockDefinition(node, findings: reader.findings)
        }
        if nodes.isEmpty { reader.findings.add(.layoutKeyMissing("構成", at: reader.node.span)) }
    }

    var rowUsages: [FieldUsage] { [FieldUsage(rowsOf: field, inner: blocks.map(\.usage))] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        let rows = values[field.value]?.each ?? []
        let bound = rows.map { row in blocks.bound(to: values.merging(row) { $1 }) }
        guard let perSheet else { return .group(bound.flatMap { $0 }) }
        return .slips(SlipsBlock(slips: bound, perSheet: perSheet))
    }

    /// A blank form with slips is one full sheet.
    var blankRows: (field: String, count: Int)? { perSheet.map { (field.value, $0) } }
}

/// 一枚に: how many slips stand on a sheet.
enum SlipsOnSheet: String, CaseIterable, Sendable {
    case two = "2"
    case three = "3"
    case four = "4"
}

extension [BlockDefinition] {
    /// The blocks whose conditions hold, filled with values.
    func bound(to values: [String: TypedValue]) -> [FormBlock] {
        filter { $0.condition?.holds(for: values) ?? true }.map {
            FormBlock(name: $0.name, content: $0.kind.content(values), span: $0.span)
        }
    }
}

extension Diagnostic {
    fileprivate static func repeatInRepeat(at span: SourceSpan) -> Diagnostic {
        .error(
            .layoutValueWrong,
            Message("「繰り返し」の中に「繰り返し」は書けません", en: "repeats do not nest"), at: span,
            hints: [Message("中の一覧は「明細表」で載せてください", en: "use a 明細表 inside")])
    }
}
