import HanmenCore
import HanmenForms
import HanmenReport

/// L18: the opinion (所感) is there, and as long as the layout wants it.
enum OpinionRule: LintCheck {
    static let rule = LintRule.opinion

    private static let words = ["所感", "所見", "感想"]

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let sections = sections(reading.report.body) + fields(reading)
        let minimum = reading.settings.opinionMinimum
        guard !sections.isEmpty else {
            guard let minimum, reading.report.body.last != nil else { return [] }
            return [missing(minimum, at: reading.report.source)]
        }
        return sections.compactMap { count, span in
            if count == 0 {
                return rule.warning(
                    Message("所感が書かれていません。", en: "the opinion is empty"), at: span,
                    hints: [Message("何を学び、どう生かすかを書いてください。", en: "write what was learned")])
            }
            guard let minimum, count < minimum else { return nil }
            return rule.warning(
                Message("所感が \(count) 字です。\(minimum) 字以上にします。", en: "\(count) characters of \(minimum)"),
                at: span,
                hints: [Message("あと \(minimum - count) 字を書き足してください。", en: "add \(minimum - count)")])
        }
    }

    /// The opinions of the narrative: what stands under their headings, and where these are.
    private static func sections(_ blocks: [ReportBlock]) -> [(count: Int, span: SourceSpan)] {
        blocks.indices.compactMap { index in
            guard case .heading(let heading) = blocks[index],
                isOpinion(heading.content.plainText)
            else { return nil }
            let content = blocks[(index + 1)...].prefix { block in
                if case .heading(let next) = block { next.level > heading.level } else { true }
            }
            return (Array(content).plainText.count { !$0.isWhitespace }, heading.span)
        }
    }

    /// 所感, 四　所感とまとめ; but not 参加者の感想.
    private static func isOpinion(_ heading: String) -> Bool {
        heading.contains("所感") || heading.contains("所見") || heading.narrowed == "感想"
    }

    private static func fields(_ reading: LintReading) -> [(count: Int, span: SourceSpan)] {
        reading.fields.filter { field, type in type == "文章" && words.contains(field.key.value) }.map {
            field, _ in
            let count = field.value.texts.reduce(0) { $0 + $1.value.count { !$0.isWhitespace } }
            return (count, count == 0 ? field.key.span : field.value.span)
        }
    }

    private static func missing(_ minimum: Int, at source: SourceText) -> Diagnostic {
        let end = source.utf8.count
        return rule.warning(
            Message("所感の見出しがありません。", en: "no heading 所感"), at: source.span(end..<end),
            hints: [Message("「# ■所感」の下に \(minimum) 字以上書いてください。", en: "write \(minimum) characters")])
    }
}
