/// Where a line may end (JLREQ §3.1.7–3.1.10, Appendix C; UAX #14 inside Latin).
struct BreakOpportunities {
    /// How much a break is disliked; nil forbids it. Entry `i` is the place before cluster `i`.
    private(set) var penalties: [Int?]

    /// Kept together where it costs nothing: a number and its unit, 第 and its number.
    static let numberAndUnitPenalty = 60

    init(_ clusters: [Cluster], policy: CompositionPolicy) {
        penalties = Array(repeating: nil, count: clusters.count)
        guard clusters.count > 1 else { return }
        let rules = PairRules.rules(for: policy.method)
        for index in 1..<clusters.count {
            penalties[index] = Self.penalty(
                clusters, before: index, policy: policy, rule: rules)
        }
    }

    private static func penalty(
        _ clusters: [Cluster], before index: Int, policy: CompositionPolicy, rule: PairRules
    ) -> Int? {
        let (a, b) = (clusters[index - 1], clusters[index])
        if b.joinsPrevious || b.isWordSpace { return nil }
        if policy.breakRules == .unicode { return b.allowsUnicodeBreakBefore ? 0 : nil }
        if a.isWordSpace { return penaltyAfterSpace(clusters, before: index, rule: rule, policy: policy) }
        if a.isLatinOpening || b.isLatinClosing { return nil }
        if isLatinAscii(a) && isLatinAscii(b) { return latinPenalty(a, b) }
        if policy.breakRules == .cssStrict, !b.allowsUnicodeBreakBefore { return nil }
        let cell = rule[a.characterClass, b.characterClass].breakCell
        guard allows(cell, a, b, level: policy.kinsoku) else { return nil }
        return numberPenalty(a, b)
    }

    /// A word space is where a break is always welcome, but for what may not begin a line.
    private static func penaltyAfterSpace(
        _ clusters: [Cluster], before index: Int, rule: PairRules, policy: CompositionPolicy
    ) -> Int? {
        let b = clusters[index]
        if b.isLatinClosing { return nil }
        let cell = rule[.wordSpace, b.characterClass].breakCell
        return allows(cell, clusters[index - 1], b, level: policy.kinsoku) ? 0 : nil
    }

    /// Reads a cell of ``BreakTable`` at a level.
    private static func allows(_ cell: UInt8, _ a: Cluster, _ b: Cluster, level: KinsokuLevel) -> Bool {
        switch cell {
        case UInt8(ascii: "."): true
        case UInt8(ascii: "0"), UInt8(ascii: "x"): false
        case UInt8(ascii: "1"): level < .loose
        case UInt8(ascii: "2"): level < .strict
        case UInt8(ascii: "3"): level < .veryStrict
        case UInt8(ascii: "m"): level < (b.scalar == "・" || b.scalar == "･" ? .strict : .loose)
        case UInt8(ascii: "i"): level < (b.scalar == "々" ? .veryStrict : .loose)
        case UInt8(ascii: "s"): !isOneComplex(a, b)
        case UInt8(ascii: "r"): a.characterClass != .groupedNumeral
        default: true
        }
    }

    /// A repeated — or …, or the two halves of a 〳〵 (note 5); complexes proper say so by ``Cluster/joinsPrevious``.
    private static func isOneComplex(_ a: Cluster, _ b: Cluster) -> Bool {
        guard a.characterClass == .inseparable else { return false }
        return a.scalar == b.scalar || ((a.scalar == "〳" || a.scalar == "〴") && b.scalar == "〵")
    }

    private static func isLatinAscii(_ cluster: Cluster) -> Bool { cluster.characterClass.isLatin }

    /// Inside Latin, Unicode's rules say where a word may be cut; a number never is.
    private static func latinPenalty(_ a: Cluster, _ b: Cluster) -> Int? {
        if a.characterClass == .groupedNumeral, b.characterClass == .groupedNumeral { return nil }
        return b.allowsUnicodeBreakBefore ? 0 : nil
    }

    private static func numberPenalty(_ a: Cluster, _ b: Cluster) -> Int {
        if a.isNumber, units.contains(b.scalar) { return numberAndUnitPenalty }
        if a.scalar == "第", b.isNumber { return numberAndUnitPenalty }
        return 0
    }

    private static let units = Set("年月日時分秒人名円万億兆千百件回号条項目次歳％期位倍頁枚社校台か".unicodeScalars)
}
