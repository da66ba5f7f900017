public import HanmenCore
import HanmenForms
import HanmenReport

/// L08: expenses stay within their caps.
public enum CapsRule: LintCheck {
    static let rule = LintRule.caps

    /// Rows, and sums of a year, above a cap of their category.
    public static func findings(ledger: [LedgerLine], caps: [Cap]) -> [Diagnostic] {
        caps.flatMap { cap in
            let lines = ledger.filter { $0.category == cap.subject && $0.borne != nil }
            switch cap.reach {
            case .each:
                return lines.compactMap { line in line.borne.flatMap { above(cap, $0, at: line.span) } }
            case .year:
                return [above(cap, lines.compactMap(\.borne).reduce(0, +), at: lines.last?.span)]
                    .compactMap { $0 }
            }
        }
    }

    // MARK: Reports

    /// Amounts of rows under a cap for their column, or for the category that their first text names.
    static func findings(in reading: LintReading) -> [Diagnostic] {
        let caps = reading.settings.limits.map {
            Cap(subject: $0.subject, yen: $0.yen, reach: $0.isYearly ? .year : .each, span: $0.span)
        }
        guard !caps.isEmpty else { return [] }
        let rows = DetailReading.all(reading).flatMap(\.rows)
        return caps.flatMap { cap in
            let amounts = rows.compactMap { row in amount(of: row, under: cap) }
            switch cap.reach {
            case .each: return amounts.compactMap { above(cap, $0.value, at: $0.span) }
            case .year:
                guard let last = amounts.last else { return [] }
                return [above(cap, amounts.map(\.value).reduce(0, +), at: last.span)].compactMap { $0 }
            }
        }
    }

    private static func amount(of row: DetailReading.Row, under cap: Cap) -> Spanned<Int>? {
        if case .amount(let yen)? = row.parts.first(where: { $0.name == cap.subject })?.value,
            let place = row.entries.first(where: { $0.key.value == cap.subject })?.value.span
        {
            return Spanned(yen, at: place)
        }
        let names = row.parts.contains { part in
            if case .text(let text)? = part.value { text == cap.subject } else { false }
        }
        guard names, let part = row.borne, case .amount(let yen)? = part.value else { return nil }
        return Spanned(yen, at: row.place(of: part.name))
    }

    /// What is wrong with an amount under a cap.
    static func above(_ cap: Cap, _ yen: Int, at span: SourceSpan?) -> Diagnostic? {
        guard yen > cap.yen else { return nil }
        let (limit, over) = (WrittenValue.commas(cap.yen), WrittenValue.commas(yen - cap.yen))
        let reach = cap.reach == .each ? "一件" : "一年の合計で"
        return LintRule.caps.warning(
            Message(
                "「\(cap.subject)」の \(WrittenValue.commas(yen))円は、\(reach) \(limit)円の上限を \(over)円超えています。",
                en: "`\(cap.subject)` is \(yen), the cap is \(cap.yen)"),
            at: span,
            hints: [
                Message(
                    "上限までの額にするか、超えた分を自己負担にしてください\(cap.span.map { "（上限は \($0)）" } ?? "")。",
                    en: "stay within the cap")
            ])
    }
}

extension DetailReading.Row {
    /// What the grant bears of the row: its share, or else its first amount.
    fileprivate var borne: FormData.Value.Part? {
        let amounts = parts.filter { part in
            if case .amount? = part.value { true } else { false }
        }
        return amounts.first { $0.name.contains("充当額") || $0.name == "対象経費" } ?? amounts.first
    }
}
