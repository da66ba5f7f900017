import HanmenCore
import HanmenForms
import HanmenReport

/// L11: 下記 wants 記, and 記 wants 以上 (forms.md C21).
enum NoticeRule: LintCheck {
    static let rule = LintRule.notice

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let layout = layoutSentences(reading)
        let hasNotice = reading.subject.form?.blocks.flattened.contains(where: \.isNotice) ?? false
        let texts = layout + reading.passages
        let isPromised = hasNotice || texts.contains(where: opens)
        return (isPromised ? [] : texts.compactMap(unkept)) + unclosed(layout) + unclosed(reading.narrative)
    }

    /// The layout's own sentences (段落, 行).
    private static func layoutSentences(_ reading: LintReading) -> [Passage] {
        (reading.subject.form?.blocks.flattened ?? []).compactMap { block in
            switch block.content {
            case .paragraph(let paragraph): Passage(.paragraph, paragraph.content, at: block.span)
            case .line(let line): Passage(.paragraph, line.content, at: block.span)
            default: nil
            }
        }
    }

    private static func opens(_ passage: Passage) -> Bool {
        passage.kind == .paragraph && passage.text.narrowed == "記"
    }

    private static func unclosed(_ passages: [Passage]) -> [Diagnostic] {
        let last = passages.lastIndex(where: closes) ?? passages.startIndex
        return passages.indices.filter { $0 >= last && opens(passages[$0]) }.map { unclosed(passages[$0]) }
    }

    private static func unkept(_ passage: Passage) -> Diagnostic? {
        guard let range = passage.text.firstRange(of: "下記") else { return nil }
        return rule.warning(
            Message("「下記」とありますが、「記」がありません。", en: "下記 without 記"), at: passage.place(range),
            hints: [Message("「記」と「以上」を置くか、「次のとおり」と書いてください。", en: "add 記 … 以上, or write 次のとおり")])
    }

    private static func closes(_ passage: Passage) -> Bool {
        let text = passage.text.narrowed
        return text == "以上" || text.hasSuffix("。以上")
    }

    private static func unclosed(_ passage: Passage) -> Diagnostic {
        rule.warning(
            Message("「記」が「以上」で結ばれていません。", en: "記 without 以上"), at: passage.span,
            hints: [Message("最後に「以上」の行を置いてください。", en: "end it with 以上")])
    }
}

extension FormBlock {
    fileprivate var isNotice: Bool {
        if case .notice = content { true } else { false }
    }
}
