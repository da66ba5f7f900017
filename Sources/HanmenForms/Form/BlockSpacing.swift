/// How much of the air that blocks ask for above and below them is given (間隔): one word for a whole form.
public enum BlockSpacing: String, CaseIterable, Hashable, Sendable {
    case tight = "詰める"
    case normal = "標準"
    case wide = "ゆったり"

    /// The part of the air that is given.
    public var share: Double {
        switch self {
        case .tight: 0.5
        case .normal: 1
        case .wide: 1.5
        }
    }
}
