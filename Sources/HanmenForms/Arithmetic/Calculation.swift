import HanmenCore

/// What a layout computes (計算): `合計(費用.金額)`, `切捨て(金額 × 按分率)`. A closed set without loops.
indirect enum Calculation: Sendable {
    case number(ExactNumber)
    /// A field, or a column where a row is computed.
    case field(Spanned<String>)
    /// A column of a 明細: `費用.金額`; only 合計, 件数, 最小 and 最大 take it.
    case column(of: Spanned<String>, Spanned<String>)
    case operation(Operator, Calculation, Calculation, at: SourceSpan)
    case call(Function, [Calculation], at: SourceSpan)

    /// The four operations.
    enum Operator: Sendable {
        case add, subtract, multiply, divide
    }

    /// The functions there are.
    enum Function: String, CaseIterable, Sendable {
        case sum = "合計"
        case count = "件数"
        case least = "最小"
        case greatest = "最大"
        /// The first argument that is not blank: `優先(人月, 議員数 × 月数)`.
        case first = "優先"
        /// What the row before has left, with what comes in and without what goes out; a third argument begins.
        case balance = "残高"
        case down = "切捨て"
        case up = "切上げ"
        case half = "四捨五入"
        /// Days of a period, both ends counted.
        case days = "日数"
        /// Nights of a period.
        case nights = "泊数"
        /// So many days after a date.
        case daysAfter = "日後"
        /// The last day of the fiscal year, so many years on: `年度末(提出日, 5)`.
        case fiscalYearEnd = "年度末"

        /// How many arguments it takes.
        var arity: ClosedRange<Int> {
            switch self {
            case .sum, .count, .days, .nights: 1...1
            case .least, .greatest: 1...8
            case .first: 2...8
            case .balance: 2...3
            case .down, .up, .half: 1...2
            case .daysAfter, .fiscalYearEnd: 2...2
            }
        }
    }

    /// The fields and columns it speaks of, in order.
    var references: [Reference] {
        switch self {
        case .number: []
        case .field(let name): [Reference(field: name, column: nil)]
        case .column(let field, let column): [Reference(field: field, column: column)]
        case .operation(_, let a, let b, _): a.references + b.references
        case .call(_, let arguments, _): arguments.flatMap(\.references)
        }
    }

    /// Where 残高 stands, if it does so in another function or operation: there it has no row before.
    var innerBalance: SourceSpan? {
        switch self {
        case .number, .field, .column: nil
        case .operation(_, let a, let b, _): a.balance ?? b.balance
        case .call(_, let arguments, _): arguments.lazy.compactMap(\.balance).first
        }
    }

    /// Where 残高 stands, if it does.
    var balance: SourceSpan? {
        if case .call(.balance, _, let place) = self { place } else { innerBalance }
    }

    /// A field, or a column of one.
    struct Reference: Sendable {
        var field: Spanned<String>
        var column: Spanned<String>?
    }
}
