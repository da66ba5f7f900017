public import HanmenCore
public import HanmenForms

/// What a faction is granted in a fiscal year (政務活動費の交付).
public struct Grant: Sendable {
    /// Yen a member and month (月額).
    public var unit: Spanned<Int>?
    /// The first and the last month that it is paid for, by their first days.
    public var months: [CalendarDate]
    /// From when a change of membership counts (途中の月).
    public var rule: ChangeRule
    /// What was left of last year, or is owed (前年度繰越); below zero for a deficit.
    public var carried: Spanned<Int>?
    /// The sum as it was decided (額), where the file says it.
    public var decided: Spanned<Int>?
    /// Where the file speaks of it.
    public var span: SourceSpan

    /// From when a member counts who comes or goes within a month (forms.md A4).
    public enum ChangeRule: String, CaseIterable, Sendable {
        /// From the month after the change; from its own month on its first day.
        case nextMonth = "翌月から"
        /// Every month in which the person was a member on any day.
        case sameMonth = "当月から"
    }

    /// Members × months, with those who joined and left.
    public func memberMonths(_ members: [Member]) -> Int {
        months.reduce(0) { sum, month in sum + members.count { counts($0, in: month) } }
    }

    /// Yen for those members and months; nil where no unit is known.
    public func amount(_ members: [Member]) -> Int? {
        unit.map { $0.value * memberMonths(members) } ?? decided?.value
    }

    private func counts(_ member: Member, in month: CalendarDate) -> Bool {
        switch rule {
        case .nextMonth: member.belongs(on: month)
        case .sameMonth:
            (member.joined.map { ($0.value.year, $0.value.month) <= (month.year, month.month) } ?? true)
                && (member.left.map { month < $0.value } ?? true)
        }
    }
}
