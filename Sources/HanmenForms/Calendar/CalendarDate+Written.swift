import HanmenCore

extension CalendarDate {
    /// The day that a text says in any of the ways in which reports write it; nil where it says none.
    ///
    ///     CalendarDate.written("令和3年10月4日")?.year  // 2021
    public static func written(_ text: String) -> CalendarDate? {
        let source = SourceText(name: "", text: text)
        do throws(DiagnosticError) {
            return try DateReader.date(Spanned(text, at: source.span(0..<source.utf8.count))).day
        } catch {
            return nil
        }
    }
}
