import HanmenForms

/// A column of a 明細 as one or several columns of a table: a period has two days, a day its era beside it.
struct DetailColumn {
    /// The columns.
    private(set) var columns: [OpenColumn] = []
    /// The cells, row by row, one for each column.
    private(set) var cells: [[OpenCell]]

    private let name: String
    private let identifier: String

    /// A column and its values, row by row.
    init(_ column: FormData.Field, number: Int, values: [FormData.Value?]) {
        name = CellText.label(column.name)
        identifier = "column_\(number)"
        cells = values.map { _ in [] }
        switch column.type {
        case "日付": day("", "", values) { if case .day(let day) = $0 { day } else { nil } }
        case "期間":
            day("_始め", "_first", values) { if case .period(let first, _) = $0 { first } else { nil } }
            day("_終わり", "_last", values) { if case .period(_, let last) = $0 { last } else { nil } }
        case "金額", "年度", "数": numbers(values.map { $0?.number }, unit: column.impliedUnit)
        case "率": ratios(values.map { $0?.number })
        case "時間": times(values)
        case "口座": parts(values)
        default: texts(values)
        }
        disclose(values, always: column.privateKind != nil)
    }

    // MARK: Kinds

    private mutating func day(
        _ suffix: String, _ tail: String, _ values: [FormData.Value?],
        of value: (FormData.Value) -> CalendarDate?
    ) {
        let days = values.map { $0.flatMap(value) }
        add(OpenColumn(name + suffix, identifier + tail, .day, "\(name)\(suffix)"), days.map { OpenCell($0) })
        add(
            OpenColumn("\(name)\(suffix)_和暦", "\(identifier)\(tail)_era", "\(name)\(suffix)の和暦"),
            days.map { OpenCell(text: $0?.eraText) })
    }

    private mutating func numbers(_ numbers: [ExactNumber?], unit: String?) {
        guard numbers.allSatisfy({ $0 == nil || $0?.decimal != nil }) else { return ratios(numbers) }
        let isWhole = numbers.allSatisfy { $0 == nil || $0?.whole != nil }
        add(
            OpenColumn(name, identifier, isWhole ? .integer : .decimal, unit: unit, name),
            numbers.map { number in
                guard let number else { return .blank }
                return number.whole.map(OpenCell.integer) ?? .decimal(number)
            })
    }

    /// Two columns: nothing is rounded, as in the ledger of a year.
    private mutating func ratios(_ numbers: [ExactNumber?]) {
        add(
            OpenColumn("\(name)_分子", "\(identifier)_numerator", .integer, "\(name)の分子"),
            numbers.map { OpenCell($0?.terms.numerator) })
        add(
            OpenColumn("\(name)_分母", "\(identifier)_denominator", .integer, "\(name)の分母"),
            numbers.map { OpenCell($0?.terms.denominator) })
    }

    private mutating func times(_ values: [FormData.Value?]) {
        let ranges = values.map { value -> [TimeRange] in
            if case .times(let ranges)? = value { ranges } else { [] }
        }
        for (index, tail) in Self.numbered(ranges.map(\.count)) {
            add(
                OpenColumn("\(name)\(tail)_始め", "\(identifier)\(tail)_first", .time, "\(name)\(tail)の始め"),
                ranges.map { index < $0.count ? .time($0[index].start) : .blank })
            add(
                OpenColumn("\(name)\(tail)_終わり", "\(identifier)\(tail)_last", .time, "\(name)\(tail)の終わり"),
                ranges.map { index < $0.count ? $0[index].end.map(OpenCell.time) ?? .blank : .blank })
        }
    }

    private mutating func parts(_ values: [FormData.Value?]) {
        let parts = values.map { value -> [FormData.Value.Part] in
            if case .parts(let parts)? = value { parts } else { [] }
        }
        let names = parts.max { $0.count < $1.count }?.map(\.name) ?? []
        for (index, part) in names.enumerated() {
            add(
                OpenColumn("\(name)_\(part)", "\(identifier)_\(index + 1)", "\(name)の\(part)"),
                parts.map { row in OpenCell(text: row.first { $0.name == part }?.value?.texts.first) })
        }
    }

    private mutating func texts(_ values: [FormData.Value?]) {
        let texts = values.map { $0?.texts.flatMap(CellText.lines) ?? [] }
        for (index, tail) in Self.numbered(texts.map(\.count)) {
            add(
                OpenColumn(name + tail, identifier + tail, name + tail),
                texts.map { index < $0.count ? OpenCell(text: $0[index]) : .blank })
        }
    }

    // MARK: Columns

    /// Says of a column that may be withheld which of its cells are.
    private mutating func disclose(_ values: [FormData.Value?], always: Bool) {
        let isWithheld = values.map { if case .withheld? = $0 { true } else { false } }
        guard always || isWithheld.contains(true) else { return }
        add(
            Disclosure.column(of: name, identifier),
            isWithheld.map { ($0 ? Disclosure.withheld : .open).cell })
    }

    /// One column, or one for each of the most values of a row, told apart by its number (L1-07).
    private static func numbered(_ counts: [Int]) -> [(index: Int, tail: String)] {
        let most = max(1, counts.max() ?? 1)
        return (0..<most).map { ($0, most > 1 ? "_\($0 + 1)" : "") }
    }

    private mutating func add(_ column: OpenColumn, _ values: [OpenCell]) {
        columns.append(column)
        for index in cells.indices { cells[index].append(values[index]) }
    }
}
