public import HanmenCore
import HanmenReport

/// What a layout says of looking through reports (点検): data for the rules of forms.md §11.
public struct LintSettings: Sendable {
    /// When a paper must be handed in (期限).
    public struct Deadline: Sendable {
        /// 欄: the field with the day of handing in.
        public var field: String
        /// 起点: the field with what it reports on: a day, a period or a fiscal year.
        public var event: String
        /// 日数: how many days after it at the latest; nil only wants the one behind the other.
        public var days: Int?

        /// A deadline.
        public init(field: String, event: String, days: Int? = nil) {
            self.field = field
            self.event = event
            self.days = days
        }
    }

    /// The most that may be spent (上限).
    public struct Limit: Sendable {
        /// 対象: a category, or a column of amounts.
        public var subject: String
        /// 額: yen.
        public var yen: Int
        /// 一件 or 一年: whether it is for all of a year together.
        public var isYearly: Bool
        /// Where it is set.
        public var span: SourceSpan

        /// A limit.
        public init(subject: String, yen: Int, isYearly: Bool, span: SourceSpan) {
            self.subject = subject
            self.yen = yen
            self.isYearly = isYearly
            self.span = span
        }
    }

    /// 切る: the numbers of the rules that are not wanted.
    public var switchedOff: [String]
    /// 所感の最少: how many characters the opinion must have.
    public var opinionMinimum: Int?
    /// 期限: when the paper must be handed in.
    public var deadline: Deadline?
    /// 上限: the most that may be spent on something.
    public var limits: [Limit]
    /// 辞書: the file of organisations and posts, beside the layout that names it.
    public var dictionary: Spanned<String>?

    /// Settings; without any, all rules are on.
    public init(
        switchedOff: [String] = [], opinionMinimum: Int? = nil, deadline: Deadline? = nil,
        limits: [Limit] = [], dictionary: Spanned<String>? = nil
    ) {
        self.switchedOff = switchedOff
        self.opinionMinimum = opinionMinimum
        self.deadline = deadline
        self.limits = limits
        self.dictionary = dictionary
    }

    /// The numbers of all rules.
    public static let codes = (1...23).map { ($0 < 10 ? "L0" : "L") + String($0) }
}
