import HanmenCore

/// L13: か月 and か所 in kana behind arithmetic digits (forms.md C04).
enum CountersRule: LintCheck {
    static let rule = LintRule.counters

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { passage in
            passage.text.matches(of: /[0-9０-９]\s*([ヶヵケカｹｶ箇個])([月所国年条村町])/).filter { match in
                match.1 != "個" || match.2 == "月" || match.2 == "所"
            }.map { match in
                rule.warning(
                    Message("算用数字の後の「\(match.1)\(match.2)」は「か\(match.2)」と書きます。", en: "write か\(match.2)"),
                    at: passage.place(match.1.startIndex..<match.2.endIndex),
                    hints: [Message("「か\(match.2)」としてください。", en: "か\(match.2)")])
            }
        }
    }
}
