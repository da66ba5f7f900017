import HanmenCore
package import HanmenReport

/// A field of a form (項目), or a column of a 明細 (列): what a member writes, or what is computed.
struct FieldDefinition: Sendable {
    let name: Spanned<String>
    let type: any FieldType.Type
    let isRequired: Bool
    let fallback: FieldValue?
    /// 選択肢: what a field of type 選択 may say.
    let choices: [Spanned<String>]
    /// 単位: what stands behind a number.
    let unit: String?
    /// 計算: how the value follows from others.
    let calculation: Calculation?
    /// 列: what a row of a 明細 has.
    let columns: [FieldDefinition]
    /// 区分: the rows of a 明細 that are always there, by their first column.
    let sections: [Spanned<String>]
    /// 個人情報: what kind of private thing it is, for public editions.
    let privateKind: PrivateKind?
    /// 出所 of a field: what it takes from a faction's year, where the report says nothing.
    let source: Spanned<SharedName>?
    /// 選ぶ行: which rows of its 出所 it takes.
    let rowCondition: Condition?
    /// 出所 of a column: what it takes from a row of the field's 出所, where that has another name.
    let columnSource: Spanned<String>?

    /// The keys of a column.
    static let columnKeys: [LayoutKey] = [
        LayoutKey("型", .choice(columnTypes.map { $0.name }), "何を書く列か", required: true),
        .flag("必須", "必ず書かなければならないか"),
        LayoutKey("選択肢", .list(.text), "型が「選択」「選択○」のときに選べる言葉（二つ以上）"),
        .text("単位", "型が「数」のとき、数の後に付く言葉。例: 人"),
        .text("計算", "ほかの列から計算する式。例: 切捨て(金額 × 按分率)"),
        .choice("個人情報", of: PrivateKind.allCases, "公開用の版で伏せるものの種類"),
        .text("出所", "会派の年度のデータから取るもの。列では、その明細の列の名前（同じ名前なら書かなくてよい）"),
    ]

    /// The keys of a field.
    static let keys: [LayoutKey] =
        [LayoutKey("型", .choice(FieldTypes.all.map { $0.name }), "何を書く欄か", required: true)]
        + columnKeys.dropFirst() + [
            LayoutKey("既定", .fieldValue, "書かないときの値"),
            LayoutKey(
                "列", .named(.either(.choice(columnTypes.map { $0.name }), .map(columnKeys))),
                "型が「明細」のとき、列の名前と型"),
            .text("選ぶ行", "型が「明細」のとき、出所の明細から取る行。例: 証拠 = 領収書"),
            LayoutKey("区分", .list(.text), "型が「明細」のとき、いつも載せる行。一つ目の列の言葉で書く"),
        ]

    private static let columnTypes = FieldTypes.all.filter { $0.kind != .rows }

    /// Reads `会派名: { 型: 文字, 必須: はい, 既定: … }`.
    init?(_ entry: LayoutEntry, findings: Findings) {
        self.init(entry, keys: Self.keys, types: FieldTypes.all, findings: findings)
    }

    /// Reads a column, `費目: 文字` or `費目: { 型: 文字 }`.
    private init?(column entry: LayoutEntry, findings: Findings) {
        if let type = entry.node.text {
            self.init(entry, named: type, findings: findings)
        } else {
            self.init(entry, keys: Self.columnKeys, types: Self.columnTypes, findings: findings)
        }
    }

    private init?(_ entry: LayoutEntry, named typeName: Spanned<String>, findings: Findings) {
        guard let type = Self.columnTypes.first(where: { $0.name == typeName.value }) else {
            findings.add(
                .layoutChoiceWrong(typeName, key: "型", known: Self.columnTypes.map { $0.name }))
            return nil
        }
        name = entry.key
        self.type = type
        (isRequired, fallback, choices, unit, calculation) = (false, nil, [], nil, nil)
        (columns, sections) = ([], [])
        (privateKind, source, rowCondition, columnSource) = (nil, nil, nil, nil)
    }

    private init?(
        _ entry: LayoutEntry, keys: [LayoutKey], types: [any FieldType.Type], findings: Findings
    ) {
        guard
            let reader = MapReader(entry.node, named: entry.key.value, keys: keys, findings: findings),
            let typeName = reader.requiredText("型")
        else { return nil }
        guard let type = types.first(where: { $0.name == typeName.value }) else {
            findings.add(.layoutChoiceWrong(typeName, key: "型", known: types.map { $0.name }))
            return nil
        }
        name = entry.key
        self.type = type
        isRequired = reader.flag("必須") ?? false
        choices = Self.choices(reader, type.kind)
        unit = reader.text("単位")?.value
        calculation = reader.text("計算").flatMap { text in
            findings.catching { () throws(DiagnosticError) in try CalculationReader.read(text) }
        }
        let isField = keys.count == Self.keys.count
        fallback = isField ? reader.node("既定").map(FieldValue.init) : nil
        columns = isField ? Self.columns(reader, type.kind) : []
        sections = isField ? reader.list("区分").compactMap(\.text).filter { !$0.value.isEmpty } : []
        privateKind = reader.choice("個人情報", of: PrivateKind.allCases)
        source = isField ? Self.source(reader) : nil
        rowCondition = isField ? Self.rowCondition(reader) : nil
        columnSource = isField ? nil : reader.text("出所")
        if let source { Self.refuseUnknownSources(of: columns, in: source.value, findings) }
        Self.refuseMisfits(reader, type.kind, isField: isField)
        if let fallback, !fallback.isEmpty {
            let field = self
            _ = findings.catching { () throws(DiagnosticError) in try type.read(fallback, as: field) }
        }
    }

    /// A value of the field.
    func read(_ value: FieldValue) throws(DiagnosticError) -> TypedValue { try type.read(value, as: self) }

    /// What is printed where nothing is written: all choices, for a pen to ring one of them; the rows that are always
    /// there.
    var unfilled: TypedValue? {
        switch type.kind {
        case .choice: return .choice(nil, of: choices, isRinged: type.name == RingedChoiceField.name)
        case .rows where !sections.isEmpty:
            return try? read(.list([], name.span))
        default: return nil
        }
    }

    /// What 選ぶ行 speaks of.
    var rowUsage: FieldUsage? {
        rowCondition.map { FieldUsage(rowsOf: name, inner: [FieldUsage(conditions: [$0])]) }
    }

    private static func columns(_ reader: MapReader, _ kind: ValueKind) -> [FieldDefinition] {
        guard kind == .rows else { return [] }
        guard let node = reader.node("列"), let entries = node.entries, !entries.isEmpty else {
            let wants = Message("「列: { 費目: 文字, 金額: 金額 }」のように書いてください", en: "name columns and types")
            reader.findings.add(
                .layoutValueWrong("列", wants: wants, at: (reader.node("列") ?? reader.node).span))
            return []
        }
        return entries.compactMap { FieldDefinition(column: $0, findings: reader.findings) }
    }

    private static func rowCondition(_ reader: MapReader) -> Condition? {
        reader.text("選ぶ行").flatMap { text in
            reader.findings.catching { () throws(DiagnosticError) in try Condition(text) }
        }
    }

    private static func source(_ reader: MapReader) -> Spanned<SharedName>? {
        guard let text = reader.text("出所") else { return nil }
        if let name = SharedName(rawValue: text.value) { return text.map { _ in name } }
        reader.findings.add(
            .layoutChoiceWrong(text, key: "出所", known: SharedName.allCases.map(\.rawValue)))
        return nil
    }

    /// Columns that take what the rows of their field's 出所 do not have.
    private static func refuseUnknownSources(
        of columns: [FieldDefinition], in source: SharedName, _ findings: Findings
    ) {
        guard source != .collated else { return }
        for text in columns.compactMap(\.columnSource) where !source.columns.contains(text.value) {
            findings.add(.layoutChoiceWrong(text, key: "出所", known: source.columns))
        }
    }

    private static func choices(_ reader: MapReader, _ kind: ValueKind) -> [Spanned<String>] {
        let choices = reader.list("選択肢").compactMap(\.text).filter { !$0.value.isEmpty }
        guard kind == .choice, choices.count < 2 else { return choices }
        let wants = Message("[有, 無] のように二つ以上並べてください", en: "name two or more, as [有, 無]")
        let place = reader.node("選択肢") ?? reader.node
        reader.findings.add(.layoutValueWrong("選択肢", wants: wants, at: place.span))
        return choices
    }

    /// Keys that only some types have.
    private static func refuseMisfits(_ reader: MapReader, _ kind: ValueKind, isField: Bool) {
        let owners: [(key: String, kinds: [ValueKind], types: String)] =
            [
                ("選択肢", [.choice], "「選択」「選択○」"), ("単位", [.number], "「数」"),
                ("計算", [.amount, .number, .rate, .date], "「金額」「数」「率」「日付」"),
            ] + (isField ? [("列", [.rows], "「明細」"), ("区分", [.rows], "「明細」"), ("選ぶ行", [.rows], "「明細」")] : [])
        for owner in owners where !owner.kinds.contains(kind) {
            guard let node = reader.node(owner.key) else { continue }
            let wants = Message("型が\(owner.types)の欄だけに書けます", en: "not for a field of this type")
            reader.findings.add(.layoutValueWrong(owner.key, wants: wants, at: node.span))
        }
    }
}

extension FieldValue {
    /// A value that a layout gives.
    init(_ node: LayoutNode) {
        switch node.content {
        case .text(let text): self = text.value.isEmpty ? .empty(text.span) : .text(text)
        case .list(let items): self = .list(items.map(FieldValue.init), node.span)
        case .map(let entries):
            self = .record(entries.map { ReportField(key: $0.key, value: FieldValue($0.node)) }, node.span)
        }
    }

    /// Whether nothing is written.
    package var isEmpty: Bool {
        switch self {
        case .text(let text): text.value.trimmed.isEmpty
        case .list(let items, _): items.allSatisfy(\.isEmpty)
        case .record(let fields, _): fields.isEmpty
        case .empty: true
        }
    }

    /// All that is written, for telling whether two values say the same.
    package var words: [String] {
        switch self {
        case .text(let text): [text.value.trimmed]
        case .list(let items, _): items.flatMap(\.words)
        case .record(let fields, _): fields.flatMap { [$0.key.value] + $0.value.words }
        case .empty: []
        }
    }
}
