/// Which way lines run (組み方向).
public enum WritingMode: String, CaseIterable, Hashable, Sendable {
    /// Lines from left to right, one under the other; bound at the left.
    case horizontal = "横"
    /// Columns from top to bottom, one to the left of the other; bound at the right.
    case vertical = "縦"
}
