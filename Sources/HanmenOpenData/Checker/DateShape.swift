import HanmenCore
import HanmenForms

/// How a day is written in a cell.
enum DateShape: Hashable {
    /// `2025-04-12` (ISO 8601).
    case iso
    /// `2025年4月12日`, `2025/4/12`.
    case western
    /// `令和7年4月12日`, `R7.4.12`.
    case era
    /// `7/4/12`, `4/12`: no program knows the year.
    case unclear

    /// The longest text that may be a day.
    private static let longest = 24

    /// The shape of a cell's day; nil where it is none.
    init?(of text: String) {
        guard text.utf8.count <= Self.longest * 3, text.contains(where: \.isDigit),
            text.contains(where: { "年月日/-.".contains($0) })
        else { return nil }
        if Self.isISO(text) {
            self = .iso
        } else if let day = Self.day(text) {
            self = CellText.value(text).hasPrefix(String(day.year)) ? .western : .era
        } else if Self.isUnclear(text) {
            self = .unclear
        } else {
            return nil
        }
    }

    /// `2025-04-12`, a day that the calendar has.
    static func isISO(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ NumberShape.isWhole(String($0)) })
        else {
            return false
        }
        let numbers = parts.compactMap { Int($0) }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
    }

    private static func day(_ text: String) -> CalendarDate? {
        let source = SourceText(name: "", text: text)
        return try? WrittenValue.day(Spanned(text, at: source.span(0..<source.utf8.count)))
    }

    private static func isUnclear(_ text: String) -> Bool {
        let parts = CellText.value(text).split(separator: "/", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count)
            && parts.allSatisfy { (1...2).contains($0.count) && NumberShape.isWhole(String($0)) }
    }
}
