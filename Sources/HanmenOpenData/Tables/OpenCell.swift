public import HanmenForms

/// A cell of open data. What is not there is ``blank``, and never 0 or `-` (L1-09).
public enum OpenCell: Hashable, Sendable {
    case blank
    case text(String)
    case integer(Int)
    case decimal(ExactNumber)
    case day(CalendarDate)
    case time(TimeOfDay)

    /// A text as open data has it; blank where nothing is left of it.
    init(text: String?) {
        let value = CellText.value(text ?? "")
        self = value.isEmpty ? .blank : .text(value)
    }

    init(_ number: Int?) { self = number.map(OpenCell.integer) ?? .blank }

    init(_ day: CalendarDate?) { self = day.map(OpenCell.day) ?? .blank }

    /// What stands in the file: numbers without commas and with `-`, days and times by ISO 8601.
    public var written: String {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): number.decimal ?? ""
        case .day(let day): day.iso8601
        case .time(let time): time.iso8601
        }
    }
}
