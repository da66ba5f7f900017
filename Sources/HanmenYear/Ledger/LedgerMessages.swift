import HanmenCore
import HanmenForms

/// The sentences for tables and ledgers.
extension Diagnostic {
    static func ledgerWantsRecords(at span: SourceSpan) -> Diagnostic {
        .error(
            .ledgerTable, Message("出納簿の書き方が正しくありません。", en: "the ledger wants a list of records"), at: span,
            hints: [
                Message("「- { 年月日: 4/12, 費目: 研修費, 支出総額: \"1,200\" }」のように書いてください。", en: "write `- { 年月日: … }`")
            ])
    }

    static func ledgerColumnUnknown(_ name: Spanned<String>) -> Diagnostic {
        .warning(
            .ledgerColumnUnknown,
            Message(
                "出納簿に「\(name.value)」という列はありません。読みとばします。",
                en: "ledgers have no column `\(name.value)`: passed over"),
            at: name.span,
            hints: [ClosestNames.hint(LedgerColumn.allCases.map(\.rawValue), for: name.value)])
    }

    static func ledgerColumnTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
        .error(.ledgerTable, Message("「\(name)」の列が二つあります。", en: "two columns `\(name)`"), at: span)
    }

    static func ledgerColumnMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .ledgerColumnMissing, Message("「\(name)」の列がありません。", en: "no column `\(name)`"), at: span,
            hints: [Message("一行目に列の名前を書き足してください。", en: "add it to the first row")])
    }

    static func ledgerDateMissing(at span: SourceSpan) -> Diagnostic {
        .error(
            .ledgerDateMissing, Message("年月日が書かれていません。", en: "the row has no date"), at: span,
            hints: [Message("「令和7年4月12日」「2025/4/12」「4/12」のように書いてください。", en: "write 2025/4/12")])
    }

    static func ledgerDateOutside(_ date: Spanned<CalendarDate>, year: Int) -> Diagnostic {
        let fiscalYear = WrittenValue.fiscalYearText(year)
        return .warning(
            .ledgerDateOutside,
            Message(
                "\(date.value.eraText)は\(fiscalYear)の外です。",
                en: "\(date.value.eraText) lies outside \(fiscalYear)"),
            at: date.span,
            hints: [
                Message(
                    "\(fiscalYear)は\(year)年4月1日から\(year + 1)年3月31日までです。", en: "it runs from April to March")
            ])
    }

    static func ledgerNumberTwice(_ number: Spanned<Int>, first: SourceSpan) -> Diagnostic {
        .error(
            .ledgerNumberTwice,
            Message("番号 \(number.value) の行が二つあります。", en: "two rows have the number \(number.value)"),
            at: number.span,
            hints: [Message("初めの行は \(first) です。どちらかの番号を直してください。", en: "the first is at \(first)")])
    }

    static func ledgerBothAmounts(at span: SourceSpan) -> Diagnostic {
        .error(
            .ledgerAmount, Message("一つの行に収入と支出の両方が書かれています。", en: "a row has both income and expense"),
            at: span,
            hints: [Message("二つの行に分けてください。", en: "make two rows of it")])
    }

    static func ledgerNoAmount(at span: SourceSpan) -> Diagnostic {
        .warning(
            .ledgerAmount, Message("収入額も支出総額も書かれていません。", en: "the row has no amount"), at: span,
            hints: [Message("額のない行なら「0」と書いてください。空欄と 0 は区別されます。", en: "write 0 where nothing was paid")])
    }

    static func ledgerNegative(_ total: Spanned<Int>) -> Diagnostic {
        .warning(
            .ledgerNegative,
            Message(
                "支出の額が負です（\(WrittenValue.commas(total.value))円）。",
                en: "an expense below zero (\(total.value))"),
            at: total.span,
            hints: [Message("返金なら、備考に「返金」と書いてください。", en: "write 返金 into 備考 where it is a refund")])
    }

    static func ledgerShareBeyond(_ share: Spanned<Int>, total: Int) -> Diagnostic {
        .error(
            .ledgerShare,
            Message(
                "充当額 \(WrittenValue.commas(share.value))円が、支出総額 \(WrittenValue.commas(total))円を超えています。",
                en: "the share \(share.value) is more than the total \(total)"), at: share.span)
    }

    static func ledgerShareWrong(
        _ share: Spanned<Int>, computed: Int, rounding: ExactNumber.Rounding
    ) -> Diagnostic {
        .error(
            .ledgerShare,
            Message(
                "充当額は \(WrittenValue.commas(computed))円のはずです（書かれているのは \(WrittenValue.commas(share.value))円）。",
                en: "the share should be \(computed), not \(share.value)"), at: share.span,
            hints: [
                Message(
                    "支出総額 × 按分率を、一円未満\(rounding.rawValue)で計算しています。空けておけば計算します。",
                    en: "total × rate, rounded \(rounding.rawValue); left blank, it is computed")
            ])
    }

    static func ledgerCategoryMissing(known: [String], at span: SourceSpan) -> Diagnostic {
        .error(
            .ledgerCategory, Message("費目が書かれていません。", en: "the expense has no category"), at: span,
            hints: known.isEmpty ? [] : [ClosestNames.hint(known, for: "")])
    }

    static func ledgerCategoryUnknown(_ name: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .ledgerCategory, Message("費目「\(name.value)」はありません。", en: "no category `\(name.value)`"),
            at: name.span,
            hints: [ClosestNames.hint(known, for: name.value)])
    }

    static func ledgerEvidenceUnknown(_ cell: Spanned<String>) -> Diagnostic {
        .error(
            .ledgerEvidence, Message("証拠に「\(cell.value)」は書けません。", en: "`\(cell.value)` is no evidence"),
            at: cell.span,
            hints: [Message("「領収書」「支払証明」「なし」のどれかです。", en: "one of 領収書, 支払証明, なし")])
    }

    static func ledgerWithheldUnknown(_ cell: Spanned<String>) -> Diagnostic {
        .error(
            .ledgerWithheld,
            Message("非公開に「\(cell.value)」は書けません。", en: "`\(cell.value)` cannot be withheld"), at: cell.span,
            hints: [
                Message("「摘要」「支払先」「備考」のどれかです。二つなら「摘要、支払先」と書きます。", en: "one or more of 摘要, 支払先, 備考")
            ])
    }
}
