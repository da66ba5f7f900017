import HanmenCore

/// Works out a 計算 for the values of a report, or of a row. Blank is not zero (forms.md A8).
struct Calculator {
    /// What is worked out: a number, or a day. Nil stands for blank.
    enum Outcome: Hashable {
        case number(ExactNumber)
        case day(CalendarDate)
    }

    let values: [String: TypedValue]
    /// What the computed column came to in the row before, for 残高.
    var before: ExactNumber?

    /// What a calculation comes to; nil where everything it speaks of is blank.
    func outcome(_ calculation: Calculation) throws(DiagnosticError) -> Outcome? {
        switch calculation {
        case .number(let number): return .number(number)
        case .field(let name): return values[name.value]?.outcome
        case .column(let field, _): throw DiagnosticError(.calculationColumnAlone(field.span))
        case .operation(let operation, let a, let b, let place):
            return try number(operation, try number(a), try number(b), at: place).map(Outcome.number)
        case .call(let function, let arguments, let place):
            return try call(function, arguments, at: place)
        }
    }

    /// A blank summand does not count; a blank factor makes the product blank.
    private func number(
        _ operation: Calculation.Operator, _ a: ExactNumber?, _ b: ExactNumber?, at place: SourceSpan
    ) throws(DiagnosticError) -> ExactNumber? {
        let result: ExactNumber?
        switch operation {
        case .add, .subtract:
            guard a != nil || b != nil else { return nil }
            let (a, b) = (a ?? ExactNumber(0), b ?? ExactNumber(0))
            result = operation == .add ? a.adding(b) : a.subtracting(b)
        case .multiply:
            guard let a, let b else { return nil }
            result = a.multiplied(by: b)
        case .divide:
            guard let a, let b else { return nil }
            guard b != ExactNumber(0) else { throw DiagnosticError(.calculationByZero(place)) }
            result = a.divided(by: b)
        }
        guard let result else { throw DiagnosticError(.calculationTooLarge(place)) }
        return result
    }

    private func number(_ calculation: Calculation) throws(DiagnosticError) -> ExactNumber? {
        guard case .number(let number)? = try outcome(calculation) else { return nil }
        return number
    }

    private func call(
        _ function: Calculation.Function, _ arguments: [Calculation], at place: SourceSpan
    ) throws(DiagnosticError) -> Outcome? {
        switch function {
        case .sum: return try sum(try numbers(arguments), at: place).map(Outcome.number)
        case .count: return .number(ExactNumber(try count(arguments[0])))
        case .least: return try numbers(arguments).min().map(Outcome.number)
        case .greatest: return try numbers(arguments).max().map(Outcome.number)
        case .first: return try first(arguments)
        case .balance: return try balance(arguments, at: place).map(Outcome.number)
        case .down: return try rounded(.down, arguments, at: place)
        case .up: return try rounded(.up, arguments, at: place)
        case .half: return try rounded(.half, arguments, at: place)
        case .days: return period(arguments[0]).map { .number(ExactNumber($0.dayCount)) }
        case .nights: return period(arguments[0]).map { .number(ExactNumber($0.dayCount - 1)) }
        case .daysAfter, .fiscalYearEnd: return try day(function, arguments, at: place)
        }
    }

    private func sum(_ numbers: [ExactNumber], at place: SourceSpan) throws(DiagnosticError) -> ExactNumber? {
        guard var sum = numbers.first else { return nil }
        for number in numbers.dropFirst() {
            guard let next = sum.adding(number) else { throw DiagnosticError(.calculationTooLarge(place)) }
            sum = next
        }
        return sum
    }

    private func first(_ arguments: [Calculation]) throws(DiagnosticError) -> Outcome? {
        for argument in arguments {
            if let outcome = try outcome(argument) { return outcome }
        }
        return nil
    }

    private func balance(
        _ arguments: [Calculation], at place: SourceSpan
    ) throws(DiagnosticError) -> ExactNumber? {
        let opening = arguments.count > 2 ? try number(arguments[2]) : nil
        let start = before ?? opening
        let received = try number(.add, start, try number(arguments[0]), at: place)
        return try number(.subtract, received, try number(arguments[1]), at: place)
    }

    private func rounded(
        _ rounding: ExactNumber.Rounding, _ arguments: [Calculation], at place: SourceSpan
    ) throws(DiagnosticError) -> Outcome? {
        guard let number = try number(arguments[0]) else { return nil }
        let unit = arguments.count > 1 ? try self.number(arguments[1]) : ExactNumber(1)
        guard let unit, let result = number.rounded(rounding, to: unit) else {
            throw DiagnosticError(.calculationTooLarge(place))
        }
        return .number(result)
    }

    private func day(
        _ function: Calculation.Function, _ arguments: [Calculation], at place: SourceSpan
    ) throws(DiagnosticError) -> Outcome? {
        guard case .day(let day)? = try outcome(arguments[0]), let count = try number(arguments[1])?.whole,
            (0...10_000).contains(count)
        else { return nil }
        let result =
            function == .daysAfter
            ? CalendarDate(dayNumber: day.dayNumber + count)
            : CalendarDate(year: day.fiscalYear + count + 1, month: 3, day: 31)
        guard let result else { throw DiagnosticError(.calculationTooLarge(place)) }
        return .day(result)
    }

    // MARK: Values

    /// The numbers that arguments stand for, those of all rows where a column is named; blanks are left out.
    private func numbers(_ arguments: [Calculation]) throws(DiagnosticError) -> [ExactNumber] {
        var numbers: [ExactNumber] = []
        for argument in arguments {
            if case .column(let field, let column) = argument {
                numbers += rows(field).compactMap { $0[column.value]?.number }
            } else if let number = try number(argument) {
                numbers.append(number)
            }
        }
        return numbers
    }

    private func count(_ argument: Calculation) throws(DiagnosticError) -> Int {
        switch argument {
        case .column(let field, let column):
            return rows(field).count { $0[column.value]?.isEmpty == false }
        case .field(let name):
            switch values[name.value]?.original {
            case .rows(let rows)?: return rows.rows.count
            case .texts(let texts)?: return texts.count
            case let value?: return value.isEmpty ? 0 : 1
            case nil: return 0
            }
        default: return try outcome(argument) == nil ? 0 : 1
        }
    }

    private func rows(_ field: Spanned<String>) -> [[String: TypedValue]] {
        guard case .rows(let rows)? = values[field.value]?.original else { return [] }
        return rows.rows.map(\.values)
    }

    private func period(_ argument: Calculation) -> DatePeriod? {
        guard case .field(let name) = argument, case .period(let period)? = values[name.value]?.original
        else { return nil }
        return period.value
    }
}

extension TypedValue {
    /// The number that it is: an amount, a number, a rate.
    var number: ExactNumber? {
        switch self {
        case .amount(let yen): ExactNumber(yen.value)
        case .number(let number, _): number.value
        case .rate(let rate): rate.value
        case .fiscalYear(let year): ExactNumber(year.value)
        case .redacted(let value): value.original.number
        default: nil
        }
    }

    fileprivate var outcome: Calculator.Outcome? {
        if case .date(let date) = original { return .day(date.value.day) }
        return number.map(Calculator.Outcome.number)
    }
}

extension DatePeriod {
    /// The days from the first to the last, both counted.
    var dayCount: Int { (end ?? start).day.dayNumber - start.day.dayNumber + 1 }
}

extension CalendarDate {
    /// The fiscal year (年度), which begins in April.
    public var fiscalYear: Int { month >= 4 ? year : year - 1 }
}
