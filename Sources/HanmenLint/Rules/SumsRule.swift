public import HanmenCore
import HanmenForms

/// L06: sums, balances and carry-overs follow from their rows.
public enum SumsRule {
    /// Balances (差引残高) of a ledger that do not follow from the row before; each is told against what is written
    /// above it, so that one slip is told once.
    public static func findings(ledger: [LedgerLine], carried: Int = 0) -> [Diagnostic] {
        var balance = carried
        var findings: [Diagnostic] = []
        for line in ledger {
            balance += (line.income ?? 0) - (line.borne ?? 0)
            guard let written = line.balance, written != balance else { continue }
            findings.append(differs("残高", written: written, counted: balance, at: line.span))
            balance = written
        }
        return findings
    }

    /// A sum that is written otherwise than its parts make it.
    static func differs(
        _ what: String, written: Int, counted: Int, at span: SourceSpan?
    ) -> Diagnostic {
        LintRule.sums.warning(
            Message(
                "\(what)は \(WrittenValue.commas(written)) と書かれていますが、行を足し引きすると \(WrittenValue.commas(counted)) です（差 \(WrittenValue.commas(written - counted))）。",
                en: "written \(written), computed \(counted)"),
            at: span, hints: [Message("行の額と\(what)を確かめてください。", en: "check the rows and the sum")])
    }
}
