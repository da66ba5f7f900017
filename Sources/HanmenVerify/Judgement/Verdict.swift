/// What a verification ends with.
public enum Verdict: String, CaseIterable, Comparable, Hashable, Sendable {
    /// Everything holds, down to a root that is trusted.
    case valid
    /// It cannot be said: no root is trusted, nothing says whether a certificate was revoked, nothing is signed.
    case indeterminate
    /// Something is broken, revoked or changed.
    case invalid

    private var rank: Int {
        switch self {
        case .valid: 0
        case .indeterminate: 1
        case .invalid: 2
        }
    }

    /// Whether one is better.
    public static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }
}
