public import HanmenCore

/// L21: 「N枚中M枚目」 says how many sheets there are, and which one it is (forms.md C26).
public enum SheetsRule: LintCheck {
    static let rule = LintRule.sheets

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.subject.document.map { findings(in: $0) } ?? []
    }

    /// Counts that are printed on pages and wrong.
    public static func findings(in document: PagedDocument) -> [Diagnostic] {
        document.pages.enumerated().flatMap { index, page -> [Diagnostic] in
            let text = PageText(page)
            return text.text.matches(of: /([0-9０-９]{1,4})枚中([0-9０-９]{1,4})枚目/).compactMap { match in
                guard let count = String(match.1).wholeNumber, let number = String(match.2).wholeNumber,
                    count != document.pages.count || number != index + 1
                else { return nil }
                return rule.warning(
                    Message(
                        "「\(match.0)」と載りますが、\(document.pages.count)枚中の\(index + 1)枚目です。",
                        en: "this is sheet \(index + 1) of \(document.pages.count)"),
                    at: text.span(at: match.range.lowerBound),
                    hints: [
                        Message("数を直すか、様式の欄外に「{全頁}枚中{頁}枚目」を置いてください。", en: "let the layout count")
                    ])
            }
        }
    }
}
