import HanmenCore
import HanmenForms
import HanmenReport

/// L22: within a table, amounts that are nothing are all left blank or all written 0 (forms.md A8).
enum BlanksRule: LintCheck {
    static let rule = LintRule.blanks

    static func findings(in reading: LintReading) -> [Diagnostic] {
        DetailReading.all(reading).flatMap(rows) + BodyTables.all(in: reading.report.body).flatMap(cells)
    }

    private static func rows(_ detail: DetailReading) -> [Diagnostic] {
        let names = detail.rows.flatMap { $0.parts.map(\.name) }
        return Set(names).sorted().flatMap { name in
            let written = detail.rows.map { row in row.entries.first { $0.key.value == name }?.value }
            let hasZero = detail.rows.contains { row in
                guard case .amount(0)? = row.parts.first(where: { $0.name == name })?.value else {
                    return false
                }
                return row.entries.contains { $0.key.value == name }
            }
            guard hasZero else { return [Diagnostic]() }
            return zip(detail.rows, written).filter { $1?.isEmpty ?? true }.map { row, _ in
                finding(name, at: row.entries.first { $0.key.value == name }?.key.span ?? row.span)
            }
        }
    }

    private static func cells(_ table: BodyTable) -> [Diagnostic] {
        let columns = table.rows.map(\.count).max() ?? 0
        return (1..<max(1, columns)).flatMap { column in
            let cells = table.rows.compactMap { column < $0.count ? $0[column] : nil }
            let texts = cells.map { $0.content.plainText.narrowed }
            guard texts.contains(where: { $0 == "0" || $0 == "0円" }) else { return [Diagnostic]() }
            let head = column < table.head.count ? table.head[column].content.plainText : ""
            return zip(cells, texts).filter { $1.isEmpty }.map { cell, _ in finding(head, at: cell.span) }
        }
    }

    private static func finding(_ name: String, at span: SourceSpan) -> Diagnostic {
        rule.warning(
            Message("「\(name)」が空いていますが、ほかの行には 0 と書かれています。", en: "blank here, zero elsewhere"), at: span,
            hints: [Message("額がないなら 0 と書き、分からないなら、その訳を書いてください。", en: "write 0, or say why not")])
    }
}
