/// What was done to make a line fit its measure.
public struct LineAdjustment: Hashable, Sendable {
    /// What was added (positive) or taken away (negative) in all.
    public var amount: Length
    /// Whether space was opened between letters that are solid by nature.
    public var opensLetters: Bool
    /// How far the line still sticks out; nothing could be done.
    public var overflow: Length

    /// What was done, in figures.
    public init(amount: Length, opensLetters: Bool, overflow: Length) {
        self.amount = amount
        self.opensLetters = opensLetters
        self.overflow = overflow
    }

    /// Nothing was done.
    public static let natural = LineAdjustment(amount: .zero, opensLetters: false, overflow: .zero)
}
