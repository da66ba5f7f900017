public import HanmenCore
public import HanmenForms
import HanmenReport

/// A row of a ledger (出納簿). What is not written is nil: blank is not zero (forms.md A8).
public struct LedgerEntry: Sendable {
    /// What proves an expense (証拠).
    public enum Evidence: String, CaseIterable, Sendable {
        case receipt = "領収書"
        /// There is no receipt, so that a certificate lists it.
        case certificate = "支払証明"
        case none = "なし"
    }

    /// A text of a row that the public may not see (非公開), by its column.
    ///
    /// Day, amount and category are what the law wants to be seen; they cannot be withheld.
    public enum Withheld: String, CaseIterable, Sendable {
        case purpose = "摘要"
        case payee = "支払先"
        case note = "備考"
    }

    /// Its number (番号); counted from 1 where the ledger has no numbers.
    public var number: Spanned<Int>
    /// The day.
    public var date: Spanned<CalendarDate>
    /// The category of an expense (費目).
    public var category: Spanned<String>?
    /// Yen that came in.
    public var income: Spanned<Int>?
    /// Yen that were paid (支出総額).
    public var total: Spanned<Int>?
    /// The share that the grant bears (按分率).
    public var rate: Spanned<ExactNumber>?
    /// Yen of the grant (充当額): as written, or what total and rate make.
    public var share: Spanned<Int>?
    /// What proves it; nil for income.
    public var evidence: Evidence?
    /// The sheet that its receipt is pasted on.
    public var sheet: Int?
    /// The report of the activity that it was spent for, by its file's name without ending.
    public var report: Spanned<String>?
    /// What the public may not see of it (非公開).
    public var withheld: Set<Withheld> = []
    /// What it was spent on, or where it comes from (摘要).
    public var purpose: String? { text(.purpose) }
    /// Who was paid (支払先).
    public var payee: String? { text(.payee) }
    /// What is said beside (備考).
    public var note: String? { text(.note) }
    /// The row, column by column, as forms take it.
    var values: [ReportField]
    /// The row's place.
    public var span: SourceSpan

    /// The row as a value of a form, with 按分率等 beside its own columns.
    var row: FieldValue {
        let texts = [rate.map { WrittenValue.rateText($0.value) }, markedText(.note)].compactMap { $0 }
        let values = LedgerColumn.allCases.compactMap { column in
            markedValue(column).map { value in
                ReportField(key: Spanned(column.rawValue, at: value.span), value: value)
            }
        }
        guard !texts.isEmpty else { return .record(values, span) }
        let note = Spanned(texts.joined(separator: "　"), at: rate?.span ?? span)
        return .record(
            values + [ReportField(key: Spanned("按分率等", at: note.span), value: .text(note))], span)
    }

    func value(_ column: LedgerColumn) -> FieldValue? {
        values.first { $0.key.value == column.rawValue }?.value
    }
}
