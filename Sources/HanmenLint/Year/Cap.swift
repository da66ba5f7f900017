public import HanmenCore

/// The most that may be spent on something (上限; forms.md A7).
public struct Cap: Sendable {
    /// How far a cap reaches.
    public enum Reach: String, CaseIterable, Sendable {
        case each = "一件"
        case year = "一年"
    }

    /// The category, or the column of amounts, that it is for.
    public var subject: String
    /// Yen.
    public var yen: Int
    /// What it limits: each expense, or all of a year together.
    public var reach: Reach
    /// Where it is set.
    public var span: SourceSpan?

    /// A cap.
    public init(subject: String, yen: Int, reach: Reach = .each, span: SourceSpan? = nil) {
        self.subject = subject
        self.yen = yen
        self.reach = reach
        self.span = span
    }
}
