/// How strictly line breaks are forbidden (JLREQ Appendix C, addendum: the four levels of 行頭禁則).
public enum KinsokuLevel: Int, CaseIterable, Comparable, Sendable {
    /// L0, newspapers: only what must never break is kept.
    case veryLoose
    /// L1, magazines.
    case loose
    /// L2, JLREQ's default.
    case strict
    /// L3: small kana, ー and 々 may not begin a line either. The default for official papers.
    case veryStrict

    /// Whether one forbids less.
    public static func < (a: KinsokuLevel, b: KinsokuLevel) -> Bool { a.rawValue < b.rawValue }
}
