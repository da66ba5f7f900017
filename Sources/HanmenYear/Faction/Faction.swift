public import HanmenCore
public import HanmenForms
public import HanmenReport

/// A faction (会派) in one fiscal year, as 会派.yaml says it.
public struct Faction: Sendable {
    /// The council that it belongs to.
    public var council: Spanned<String>
    /// Its name.
    public var name: Spanned<String>
    /// The fiscal year, by the common era's year in which it begins.
    public var fiscalYear: Spanned<Int>
    /// Its members, in the order of the file.
    public var members: [Member]
    /// What it is granted.
    public var grant: Grant
    /// The categories of expenses (費目), in the order in which papers list them; empty where any will do.
    public var categories: [Spanned<String>]
    /// How the share of an expense is rounded (按分の端数).
    public var rounding: ExactNumber.Rounding
    /// What may be spent at most (上限).
    public var caps: [SpendingCap]
    /// Until when papers are to be handed in (期限).
    public var deadlines: [PaperDeadline]
    /// What papers want beside the data set, form by form (書類); nil makes all papers there are.
    public var papers: [PaperWish]?
    /// The whole file, key by key.
    var values: [String: FieldValue]
    /// The file.
    var source: SourceText

    /// The first day of the fiscal year.
    public var firstDay: CalendarDate { Self.day(fiscalYear.value, 4, 1) }
    /// The last day of the fiscal year.
    public var lastDay: CalendarDate { Self.day(fiscalYear.value + 1, 3, 31) }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let day = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("fiscal years lie between 1868 and 9998")
        }
        return day
    }
}

/// A member (所属議員), and from when to when.
public struct Member: Sendable {
    /// The name.
    public var name: Spanned<String>
    /// The day of joining (加入日); nil for a member from the beginning.
    public var joined: Spanned<CalendarDate>?
    /// The day of leaving (脱退日); nil for a member to the end.
    public var left: Spanned<CalendarDate>?
    /// The row as written.
    var row: FieldValue

    /// Whether the person is a member on a day; no more on the day of leaving.
    public func belongs(on day: CalendarDate) -> Bool {
        (joined.map { $0.value <= day } ?? true) && (left.map { day < $0.value } ?? true)
    }
}

/// The most that may be spent on a category (上限; forms.md A7).
public struct SpendingCap: Sendable {
    /// How far it reaches.
    public enum Reach: String, CaseIterable, Sendable {
        case each = "一件"
        case year = "一年"
    }

    /// The category.
    public var category: Spanned<String>
    /// Yen.
    public var amount: Spanned<Int>
    /// Whether it limits each expense, or all of a year together.
    public var reach: Reach
}

/// Until when a paper is to be handed in.
public struct PaperDeadline: Sendable {
    /// The form's name.
    public var form: Spanned<String>
    /// The last day.
    public var day: Spanned<CalendarDate>
}

/// A paper that 会派.yaml speaks of (書類), with what it wants beside the data set.
public struct PaperWish: Sendable {
    /// The form's name.
    public var form: Spanned<String>
    /// Fields that only this paper has: its date, most often.
    public var fields: [ReportField]
}
