/// How long a signature can be proven (ETSI EN 319 142-1, 6).
public enum SigningLevel: String, CaseIterable, Comparable, Hashable, Sendable {
    /// B-B: the signature alone.
    case basic = "b"
    /// B-T: with a timestamp.
    case timestamped = "t"
    /// B-LT: with the proof that the certificates were good.
    case longTerm = "lt"
    /// B-LTA: with a timestamp over all of it.
    case archival = "lta"

    /// Whether one proves less than another.
    public static func < (a: SigningLevel, b: SigningLevel) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}
