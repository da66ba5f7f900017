public import HanmenCore
import HanmenForms

/// L08: expenses stay within their caps.
public enum CapsRule {
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
