public import HanmenCore
public import HanmenForms

/// A member of a faction, and from when to when: a row of the roster (所属議員).
public struct RosterEntry: Sendable {
    /// The name as the roster has it.
    public var name: String
    /// The day of joining; nil for a member from the beginning.
    public var joined: CalendarDate?
    /// The day of leaving; nil for a member to the end.
    public var left: CalendarDate?
    /// Where the roster says so.
    public var span: SourceSpan?

    /// A member.
    public init(
        name: String, joined: CalendarDate? = nil, left: CalendarDate? = nil, span: SourceSpan? = nil
    ) {
        self.name = name
        self.joined = joined
        self.left = left
        self.span = span
    }

    /// Whether the person is a member on a day; no more on the day of leaving.
    func belongs(on day: CalendarDate) -> Bool {
        (joined.map { $0 <= day } ?? true) && (left.map { day < $0 } ?? true)
    }
}
