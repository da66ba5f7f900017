import HanmenCore
import HanmenReport

/// 年度: a fiscal year, `令和7年度`, `2025年度` (forms.md C12).
enum FiscalYearField: FieldType {
    static let name = "年度"
    static let kind = ValueKind.fiscalYear

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        var scanner = ValueScanner(text)
        let era = Era.allCases.first { scanner.skip($0.rawValue) || scanner.skip(String($0.letter)) }
        let number = scanner.skip("元") ? 1 : scanner.number()
        _ = scanner.skip("年")
        _ = scanner.skip("度")
        guard scanner.isAtEnd, let number, number > 0 else { throw DiagnosticError(.notAFiscalYear(text)) }
        let year = era?.commonYear(number) ?? number
        guard (1868...9998).contains(year) else { throw DiagnosticError(.notAFiscalYear(text)) }
        return .fiscalYear(Spanned(year, at: text.span))
    }
}

extension CalendarDate {
    /// `令和7年度`: the era of the fiscal year's first day; 令和元年度 began as 平成31年度 and is called by the new name.
    static func fiscalYearText(_ year: Int) -> String {
        let first = CalendarDate(year: year, month: year == 2019 ? 5 : 4, day: 1)
        return (first?.eraYearText ?? "\(year)年") + "度"
    }
}
