import HanmenCore
import HanmenReport

/// L14: levels of headings go down one by one, their marks too (第1, 1, (1), ア, (ア), a, (a); forms.md C07).
enum HeadingsRule: LintCheck {
    static let rule = LintRule.headings

    private static let order: [MarkerScheme] = [
        .ordinal, .number, .parenthesizedNumber, .katakana, .parenthesizedKatakana, .latin,
        .parenthesizedLatin,
    ]

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let headings = reading.report.body.compactMap { block -> Heading? in
            if case .heading(let heading) = block { heading } else { nil }
        }
        return zip(headings, headings.dropFirst()).compactMap { above, heading in
            guard heading.level > above.level else { return nil }
            if heading.level > above.level + 1 {
                return rule.warning(
                    Message(
                        "見出しの段が、\(above.level) 段目から \(heading.level) 段目へ飛んでいます。",
                        en: "from level \(above.level) to \(heading.level)"),
                    at: heading.span,
                    hints: [
                        Message(
                            "「\(String(repeating: "#", count: above.level + 1))」の見出しにしてください。",
                            en: "make it level \(above.level + 1)")
                    ])
            }
            return skippedMark(above, heading)
        }
    }

    private static func skippedMark(_ above: Heading, _ heading: Heading) -> Diagnostic? {
        guard let upper = above.marker, let lower = heading.marker,
            let from = order.firstIndex(of: upper.scheme), let to = order.firstIndex(of: lower.scheme),
            to > from + 1
        else { return nil }
        let wanted = order[from + 1].rawValue
        return rule.warning(
            Message("見出しの印が「\(upper.text)」の下で「\(lower.text)」に飛んでいます。", en: "the marks skip a level"),
            at: heading.span, hints: [Message("「\(wanted)」の段の印にしてください。", en: "use the marks of \(wanted)")])
    }
}
