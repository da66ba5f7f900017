import HanmenCore
import HanmenReport

/// An item of a notice (記の行): a label, a value, items under it.
struct NoticeItemDefinition: Sendable {
    static let keys: [LayoutKey] = [
        .thingName, .text("見出し", "番号の後の見出し。同じ段の中で幅をそろえる"), .template("値", "見出しの後の文"),
        .text("一覧", "一覧の欄の名前。値を一つずつ番号の付いた行にする"),
        .namedList("行", of: .noticeItems, "下の段"), .condition,
    ]
    /// 1, (1), ア: there are marks for so many levels.
    static let deepest = 3

    private let label: Spanned<String>?
    private let value: TextTemplate?
    private let list: TextTemplate?
    private let inner: [NoticeItemDefinition]
    private let condition: Condition?
    private let span: SourceSpan

    init?(_ node: LayoutNode, level: Int = 1, findings: Findings) {
        guard let reader = MapReader(node, named: "行", keys: Self.keys, findings: findings),
            reader.requiredText("名前") != nil
        else { return nil }
        label = reader.text("見出し")
        value = reader.node("値") == nil ? nil : reader.template("値")
        list = reader.text("一覧").map { TextTemplate(field: $0) }
        condition = reader.condition()
        span = node.span
        let isDeepest = level == Self.deepest
        inner =
            isDeepest
            ? []
            : reader.list("行").compactMap {
                NoticeItemDefinition($0, level: level + 1, findings: findings)
            }
        if isDeepest, let under = reader.node("行") { findings.add(.noticeTooDeep(at: under.span)) }
        if isDeepest, label != nil || value != nil, let under = reader.node("一覧") {
            findings.add(.noticeTooDeep(at: under.span))
        }
        if label == nil, value == nil, list == nil { findings.add(.layoutKeyMissing("値", at: node.span)) }
    }

    var templates: [TextTemplate] { [value, list].compactMap { $0 } + inner.flatMap(\.templates) }
    var conditions: [Condition] { [condition].compactMap { $0 } + inner.flatMap(\.conditions) }

    /// The item with its values; a 一覧 without a label stands in its place, an item a value.
    func items(_ values: [String: TypedValue]) -> [NoticeBlock.Item] {
        guard condition?.holds(for: values) ?? true else { return [] }
        let listed = list.map { self.listed($0, values) } ?? []
        guard label != nil || value != nil else { return listed }
        return [
            NoticeBlock.Item(
                label: label, content: value?.inlines(values) ?? [],
                items: listed + inner.flatMap { $0.items(values) }, span: span)
        ]
    }

    private func listed(_ list: TextTemplate, _ values: [String: TypedValue]) -> [NoticeBlock.Item] {
        guard let value = list.fieldNames.first.flatMap({ values[$0.value] }) else { return [] }
        return value.eachText.map { NoticeBlock.Item(label: nil, content: $0, items: [], span: span) }
    }
}

extension TypedValue {
    /// The texts of a list one by one; any other value as a whole.
    fileprivate var eachText: [[Inline]] {
        guard case .texts(let texts) = shown else { return isEmpty ? [] : [inlines(nil)] }
        return texts.map { InlineParser.inlines(fromFieldText: $0) }
    }
}

extension Diagnostic {
    fileprivate static func noticeTooDeep(at span: SourceSpan) -> Diagnostic {
        .layoutValueWrong(
            "行", wants: Message("記の中の段は、1・(1)・ア の三つまでです", en: "there are three levels: 1, (1), ア"), at: span)
    }
}
