/// How long a signature as it stands can be proven (ETSI EN 319 142-1, 6), whoever is trusted.
public enum ReachedLevel: String, CaseIterable, Comparable, Hashable, Sendable {
    /// `adbe.pkcs7.detached`: no level of PAdES.
    case legacy = "旧形式"
    case basic = "B-B"
    case timestamped = "B-T"
    case longTerm = "B-LT"
    case archival = "B-LTA"

    private var rank: Int {
        switch self {
        case .legacy: 0
        case .basic: 1
        case .timestamped: 2
        case .longTerm: 3
        case .archival: 4
        }
    }

    /// Whether one lasts shorter.
    public static func < (a: ReachedLevel, b: ReachedLevel) -> Bool { a.rank < b.rank }
}
