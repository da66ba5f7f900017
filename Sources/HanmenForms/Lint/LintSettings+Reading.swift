import HanmenCore
import HanmenReport

/// How far a limit reaches (単位).
private enum LimitUnit: String, CaseIterable {
    case each = "一件"
    case year = "一年"
}

extension LintSettings {
    /// The keys of 点検.
    static let keys: [LayoutKey] = [
        LayoutKey("切る", .list(.choice(codes)), "しない点検の番号（docs/lint.md）。例: [L12]"),
        .characters("所感の最少", "所感の字数の最少。例: 400字"),
        .map("期限", deadlineKeys, "いつまでに提出するか"),
        LayoutKey("上限", .list(.map(limitKeys)), "費用の上限の一覧"),
        .text("辞書", "組織と役職の名前の辞書。このファイルのそばの名前。書かなければ、議会のフォルダの 辞書.yaml"),
    ]

    private static let deadlineKeys: [LayoutKey] = [
        .text("欄", "提出した日の欄。例: 提出日", required: true),
        .text("起点", "報告することがあった日、期間、年度の欄。例: 期間", required: true),
        .text("日数", "起点の終わりから何日以内か。例: 30"),
    ]

    private static let limitKeys: [LayoutKey] = [
        .text("対象", "費目の名前か、金額の列の名前。例: 宿泊料", required: true),
        .text("額", "上限の額。例: 14,800円", required: true),
        .choice("単位", of: LimitUnit.allCases, "一件ごとの上限か、一年の合計の上限か。書かなければ一件"),
    ]

    /// What a layout says under 点検.
    init(_ reader: MapReader?) {
        self.init()
        guard let reader else { return }
        switchedOff = reader.list("切る").compactMap { Self.code($0, reader.findings) }
        opinionMinimum = reader.characters("所感の最少").flatMap { Int(exactly: $0.characters.rounded()) }
        deadline = reader.map("期限").flatMap(Self.deadline)
        limits = reader.list("上限").compactMap { Self.limit($0, reader.findings) }
        dictionary = reader.text("辞書")
    }

    private static func code(_ node: LayoutNode, _ findings: Findings) -> String? {
        guard let text = node.text, codes.contains(text.value) else {
            findings.add(
                .layoutValueWrong(
                    "切る", wants: Message("L01 から L23 までの番号を書いてください", en: "L01 to L23"), at: node.span))
            return nil
        }
        return text.value
    }

    private static func deadline(_ reader: MapReader) -> Deadline? {
        guard let field = reader.requiredText("欄"), let event = reader.requiredText("起点") else { return nil }
        let days = reader.text("日数").flatMap { text in
            reader.findings.catching { () throws(DiagnosticError) in try WrittenValue.number(text) }
        }
        return Deadline(field: field.value, event: event.value, days: days)
    }

    private static func limit(_ node: LayoutNode, _ findings: Findings) -> Limit? {
        guard let reader = MapReader(node, named: "上限", keys: limitKeys, findings: findings),
            let subject = reader.requiredText("対象"), let amount = reader.requiredText("額"),
            let yen = findings.catching({ () throws(DiagnosticError) in try WrittenValue.amount(amount) })
        else { return nil }
        let unit = reader.choice("単位", of: LimitUnit.allCases)
        return Limit(subject: subject.value, yen: yen, isYearly: unit == .year, span: amount.span)
    }
}
