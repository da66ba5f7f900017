public import HanmenCore
import HanmenReport

/// Values as people write them, read without a layout: for data that has a shape of its own.
public enum WrittenValue {
    /// A day: `令和7年4月12日`, `R7.4.12`, `2025/4/12`.
    public static func day(_ text: Spanned<String>) throws(DiagnosticError) -> CalendarDate {
        try DateReader.date(text.trimmed).day
    }

    /// The first and the last day of a period; the same for one day.
    public static func period(
        _ text: Spanned<String>
    ) throws(DiagnosticError) -> (first: CalendarDate, last: CalendarDate) {
        let period = try DateReader.period(text.trimmed)
        return (period.start.day, (period.end ?? period.start).day)
    }

    /// Whole yen: `1,200円`, `▲５００`.
    public static func amount(_ text: Spanned<String>) throws(DiagnosticError) -> Int {
        guard case .amount(let yen) = try AmountField.read(.text(text), of: "") else {
            throw DiagnosticError(.notAnAmount(text))
        }
        return yen.value
    }

    /// An exact share: `1/2`, `21.56%`, `3分の2`.
    public static func rate(_ text: Spanned<String>) throws(DiagnosticError) -> ExactNumber {
        guard let rate = NumberReader.number(text.trimmed) else { throw DiagnosticError(.notARate(text)) }
        return rate
    }

    /// A whole number: `12`, `１２`.
    public static func number(_ text: Spanned<String>) throws(DiagnosticError) -> Int {
        guard let number = NumberReader.number(text.trimmed)?.whole else {
            throw DiagnosticError(.notANumber(text))
        }
        return number
    }

    /// The common era's year in which a fiscal year begins: `令和7年度`.
    public static func fiscalYear(_ text: Spanned<String>) throws(DiagnosticError) -> Int {
        guard case .fiscalYear(let year) = try FiscalYearField.read(.text(text), of: "") else {
            throw DiagnosticError(.notAFiscalYear(text))
        }
        return year.value
    }

    /// An amount as papers print it: `12,345`, `▲500` (forms.md C03).
    public static func commas(_ yen: Int) -> String { AmountText.commas(yen) }

    /// A rate as papers print it: `50%`, `3分の2`.
    public static func rateText(_ rate: ExactNumber) -> String { AmountText.rate(rate, asFraction: false) }

    /// `令和7年度`.
    public static func fiscalYearText(_ year: Int) -> String { CalendarDate.fiscalYearText(year) }
}

extension ExactNumber {
    /// A share of an amount, rounded to whole yen (forms.md A3); nil beyond eighteen digits.
    public func share(of yen: Int, _ rounding: Rounding) -> Int? {
        multiplied(by: ExactNumber(yen))?.rounded(rounding, to: ExactNumber(1))?.whole
    }
}
