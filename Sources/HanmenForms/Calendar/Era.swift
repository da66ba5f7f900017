/// An era (元号) and the day it began (forms.md C12).
public enum Era: String, CaseIterable, Sendable {
    case meiji = "明治"
    case taisho = "大正"
    case showa = "昭和"
    case heisei = "平成"
    case reiwa = "令和"

    /// The first day.
    public var start: (year: Int, month: Int, day: Int) {
        switch self {
        case .meiji: (1868, 10, 23)
        case .taisho: (1912, 7, 30)
        case .showa: (1926, 12, 25)
        case .heisei: (1989, 1, 8)
        case .reiwa: (2019, 5, 1)
        }
    }

    /// The letter of the short form: `R3.10.4`.
    public var letter: Character {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }

    /// The era that a day lies in; nil before 明治.
    public static func of(_ date: CalendarDate) -> Era? {
        allCases.last { $0.start <= (date.year, date.month, date.day) }
    }

    /// The year of the common era of a year of this era.
    public func commonYear(_ year: Int) -> Int { start.year + year - 1 }
}

extension CalendarDate {
    /// The era and the year in it; nil before 明治.
    public var eraYear: (era: Era, year: Int)? {
        Era.of(self).map { ($0, year - $0.start.year + 1) }
    }

    /// `令和3年`, `令和元年`; the common era's year before 明治.
    public var eraYearText: String {
        guard let (era, year) = eraYear else { return "\(year)年" }
        return "\(era.rawValue)\(year == 1 ? "元" : String(year))年"
    }

    /// `令和3(2021)年10月25日`.
    var bothYearsText: String {
        guard let (era, count) = eraYear else { return commonEraText }
        return "\(era.rawValue)\(count == 1 ? "元" : String(count))(\(year))年\(month)月\(day)日"
    }

    /// `2021年10月25日`.
    var commonEraText: String { "\(year)年\(month)月\(day)日" }

    /// `R3.10.25`; with the common era's year before 明治.
    var shortText: String {
        guard let (era, count) = eraYear else { return "\(year).\(month).\(day)" }
        return "\(era.letter)\(count).\(month).\(day)"
    }

    /// `令和3年10月25日` (書式 和暦).
    public var eraText: String { "\(eraYearText)\(month)月\(day)日" }
}
