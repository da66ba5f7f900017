public import HanmenCore

extension DiagnosticID {
    static let pressTotalInk: DiagnosticID = "finish.press.total-ink"
    static let pressInkLimit: DiagnosticID = "finish.press.ink-limit"
    static let pressLinksDropped: DiagnosticID = "finish.press.links-dropped"
}

extension InkReport {
    /// The report as it is told to people; ink above `limit` per cent is a warning.
    public func diagnostics(limit: Int) -> [Diagnostic] {
        let ink = largestCoverage > limit ? aboveLimit(limit) : totalInk
        return linkCount > 0 ? [ink, linksDropped] : [ink]
    }

    private var totalInk: Diagnostic {
        .note(
            .pressTotalInk,
            Message(
                "文字・罫線のインキの総量は、最大 \(largestCoverage) % です。",
                en: "Text and rules take at most \(largestCoverage) % of ink."),
            hints: separatedByPrinter)
    }

    private func aboveLimit(_ limit: Int) -> Diagnostic {
        .warning(
            .pressInkLimit,
            Message(
                "文字・罫線のインキの総量が最大 \(largestCoverage) % で、上限 \(limit) % を超えます。",
                en:
                    "Text and rules take up to \(largestCoverage) % of ink, more than the limit of \(limit) %."
            ),
            hints: [
                Message(
                    "朱を特色にする（--vermilion spot）か、別の色を使ってください。",
                    en: "Print vermilion as a spot colour (--vermilion spot), or use another colour.")
            ] + separatedByPrinter)
    }

    /// What is not counted: only the printer's own separation decides on its ink.
    private var separatedByPrinter: [Message] {
        let pictures =
            pictureCount > 0
            ? [Message("画像 \(pictureCount) 点", en: "\(pictureCount) picture(s)")] : []
        let colors = hasManagedColors ? [Message("黒・灰・朱のほかの色", en: "colours but black, gray, 朱")] : []
        guard !(pictures + colors).isEmpty else { return [] }
        let japanese = (pictures + colors).map(\.japanese).joined(separator: "と")
        let english = (pictures + colors).map(\.english).joined(separator: " and ")
        return [
            Message(
                "\(japanese)は sRGB（灰色だけの画像は墨の版）で入り、印刷所で分解されます。そのインキの量はここでは分かりません。",
                en:
                    "\(english): sRGB (gray pictures: black), separated by the printer; their ink is not known here."
            )
        ]
    }

    private var linksDropped: Diagnostic {
        .note(
            .pressLinksDropped,
            Message(
                "印刷用のファイルなので、リンク \(linkCount) 個を外しました（文字は残ります）。",
                en: "A file for the press has no links: \(linkCount) left out, their text stays."))
    }
}
