public import HanmenCore
import HanmenForms

/// L07: the statement of accounts (F5), the ledger (F6), certificates (F7) and receipts (F16) say the same sums.
public enum ReconciliationRule {
    /// All differences; each names both places.
    public static func findings(
        accounts: [AccountsRow], ledger: [LedgerLine], certificates: [EvidenceEntry] = [],
        receipts: [EvidenceEntry] = []
    ) -> [Diagnostic] {
        categories(accounts, ledger)
            + missing(.certificate, in: ledger, certificates, "支払証明書")
            + evidence(certificates, ledger, "支払証明書", english: "certificate")
            + evidence(receipts, ledger, "領収書", english: "receipt")
    }

    // MARK: Accounts and ledger

    private static func categories(_ accounts: [AccountsRow], _ ledger: [LedgerLine]) -> [Diagnostic] {
        guard !accounts.isEmpty else { return [] }
        var sums: [String: (yen: Int, first: LedgerLine)] = [:]
        for line in ledger {
            guard let category = line.category, let yen = line.borne else { continue }
            sums[category, default: (0, line)].yen += yen
        }
        let stated = accounts.compactMap { row in difference(row, sums[row.category]) }
        let named = Set(accounts.map(\.category))
        let unstated = ledger.filter { line in
            guard let category = line.category, !named.contains(category) else { return false }
            return sums[category]?.first.span == line.span
        }
        return stated + unstated.map { unlisted($0, sums[$0.category ?? ""]?.yen ?? 0) }
    }

    private static func difference(
        _ row: AccountsRow, _ sum: (yen: Int, first: LedgerLine)?
    ) -> Diagnostic? {
        guard row.amount != sum?.yen else { return nil }
        let (written, counted) = (yen(row.amount), yen(sum?.yen))
        let gap = (row.amount ?? 0) - (sum?.yen ?? 0)
        // A written zero and an empty ledger come to the same sum.
        guard gap != 0 || row.amount == nil else { return nil }
        return LintRule.reconciliation.error(
            Message(
                "「\(row.category)」は収支報告書で\(written)、出納簿で\(counted)です（差 \(WrittenValue.commas(gap))円）。",
                en: "`\(row.category)`: accounts and ledger differ by \(gap)"),
            at: row.span, hints: both(sum?.first.span, "出納簿では"))
    }

    private static func unlisted(_ line: LedgerLine, _ sum: Int) -> Diagnostic {
        LintRule.reconciliation.error(
            Message(
                "出納簿の「\(line.category ?? "")」（計 \(WrittenValue.commas(sum))円）が、収支報告書にありません。",
                en: "`\(line.category ?? "")` is not on the statement of accounts"),
            at: line.span, hints: [Message("費目の名前を、どちらかに合わせてください。", en: "use the same category")])
    }

    private static func yen(_ amount: Int?) -> String {
        amount.map { "\(WrittenValue.commas($0))円" } ?? "空欄"
    }

    // MARK: Ledger and evidence

    private static func missing(
        _ kind: LedgerLine.Evidence, in ledger: [LedgerLine], _ entries: [EvidenceEntry], _ paper: String
    ) -> [Diagnostic] {
        let numbers = Set(entries.map(\.number))
        return ledger.filter { $0.evidence == kind && !($0.number.map(numbers.contains) ?? false) }.map {
            LintRule.reconciliation.error(
                Message("\($0.title.japanese)は、\(paper)に載っていません。", en: "\($0.title.english): no evidence"),
                at: $0.span, hints: [Message("\(paper)に書き足すか、「証拠」を直してください。", en: "add it, or mend 証拠")])
        }
    }

    private static func evidence(
        _ entries: [EvidenceEntry], _ ledger: [LedgerLine], _ paper: String, english: String
    ) -> [Diagnostic] {
        entries.compactMap { entry in
            guard let line = ledger.first(where: { $0.number == entry.number }) else {
                return LintRule.reconciliation.error(
                    Message(
                        "\(paper)の番号 \(entry.number) が、出納簿にありません。",
                        en: "\(english) \(entry.number) is not in the ledger"), at: entry.span,
                    hints: [Message("出納簿の番号に合わせてください。", en: "use the ledger's number")])
            }
            let pairs = [("支払額", entry.total, line.total), ("充当額", entry.share, line.borne)]
            guard let (name, paid, booked) = pairs.first(where: { $0.1 != nil && $0.1 != $0.2 }) else {
                return nil
            }
            return LintRule.reconciliation.error(
                Message(
                    "番号 \(entry.number) の\(name)が、\(paper)では\(yen(paid))、出納簿では\(yen(booked))です。",
                    en: "\(english) \(entry.number) and the ledger differ"),
                at: entry.span, hints: both(line.span, "出納簿では"))
        }
    }

    private static func both(_ span: SourceSpan?, _ words: String) -> [Message] {
        span.map { [Message("\(words) \($0) にあります。", en: "the other place is \($0)")] } ?? []
    }
}
