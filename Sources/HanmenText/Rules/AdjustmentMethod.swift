/// In which order spaces are reduced (JLREQ §3.8.3 and the methods it reports from elsewhere).
public enum AdjustmentMethod: CaseIterable, Hashable, Sendable {
    /// JLREQ's own order.
    case jlreq
    /// JIS X 4051: the line-end half belongs to the full stop alone and is fixed.
    case jis
    /// Books: brackets and commas keep at least a quarter.
    case book
}

/// The stages at which a line is reduced, in the order in which they are used.
enum ReductionStage: Int, CaseIterable, Sendable {
    case wordSpace
    case middleDot
    case bracketsAndCommas
    case quarterEm
}

/// The stages at which a line is opened, in the order in which they are used.
enum ExpansionStage: Int, CaseIterable, Sendable {
    case wordSpace
    case quarterEm
    case betweenLetters
    case anywhere
}
