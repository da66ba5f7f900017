import HanmenCore

/// Natural widths and what adjustment could do, summed up so that any line is weighed in constant time.
///
/// All numbers are 1/1024 pt. Entry `i` of ``sums`` holds what lies before cluster `i`: its predecessors' bodies and
/// the spaces behind them.
struct ParagraphMetrics {
    /// What a stretch of clusters measures and can give or take.
    struct Totals {
        var natural = 0
        /// What each ``ReductionStage`` can take away.
        var reducible = SIMD4<Int>(repeating: 0)
        /// What the first three ``ExpansionStage``s can add.
        var expandable = SIMD4<Int>(repeating: 0)
        /// How many places the last stage, ``ExpansionStage/anywhere``, can open.
        var openPlaces = 0

        static func - (a: Totals, b: Totals) -> Totals {
            Totals(
                natural: a.natural - b.natural, reducible: a.reducible &- b.reducible,
                expandable: a.expandable &- b.expandable, openPlaces: a.openPlaces - b.openPlaces)
        }
    }

    /// The space between a cluster and the next, and what may be done with it.
    struct Gap {
        var natural = 0
        var reducible = SIMD4<Int>(repeating: 0)
        var expandable = SIMD4<Int>(repeating: 0)
        var opens = false
    }

    let clusters: [Cluster]
    let rules: PairRules
    private let latinSpacing: CompositionPolicy.LatinSpacing
    private let spacesLatinMarksAsLetters: Bool
    /// The gap behind each cluster, seen from inside a line.
    private(set) var gaps: [Gap]
    private(set) var sums: [Totals]

    init(_ clusters: [Cluster], policy: CompositionPolicy) {
        self.clusters = clusters
        rules = PairRules.rules(for: policy.method)
        latinSpacing = policy.latinSpacing
        spacesLatinMarksAsLetters = policy.spacesLatinMarksAsLetters
        gaps = []
        gaps.reserveCapacity(clusters.count)
        sums = [Totals()]
        sums.reserveCapacity(clusters.count + 1)
        var totals = Totals()
        for index in clusters.indices {
            let gap =
                index + 1 < clusters.count ? gap(clusters[index], clusters[index + 1]) : Gap()
            gaps.append(gap)
            totals.add(clusters[index], gap)
            sums.append(totals)
        }
    }

    /// What clusters `first ..< last` measure when they stand on one line.
    func totals(_ first: Int, _ last: Int) -> Totals {
        guard last > first else { return Totals() }
        var totals = sums[last] - sums[first]
        let after = gaps[last - 1]
        totals.natural -= after.natural
        totals.reducible &-= after.reducible
        totals.expandable &-= after.expandable
        if after.opens { totals.openPlaces -= 1 }
        return totals
    }

    /// ⅓ to ¼ em (JLREQ §3.8.3 a).
    static func wordSpaceReduction(_ space: Cluster) -> Int { max(0, space.advance.raw - space.em.raw / 4) }
    /// ⅓ to ½ em (JLREQ §3.8.4 a).
    static func wordSpaceExpansion(_ space: Cluster) -> Int { max(0, space.em.raw / 2 - space.advance.raw) }

    private func gap(_ a: Cluster, _ b: Cluster) -> Gap {
        if b.joinsPrevious { return Gap() }
        if !spacesLatinMarksAsLetters, a.characterClass == .western || b.characterClass == .western,
            let gap = latinMarkGap(a, b)
        {
            return gap
        }
        if a.isWordSpace || b.isWordSpace { return spaceGap(a, b) }
        let rule = rules[a.characterClass, b.characterClass]
        if a.characterClass == .inseparable, a.scalar == b.scalar { return Gap() }
        var gap = rule.space.isNone ? Gap() : Gap(rule, before: a.em, after: b.em)
        expand(&gap, rule.expansion, a, b)
        if rule.expansion == .quarterEm { gap.apply(latinSpacing) }
        return gap
    }

    private func expand(_ gap: inout Gap, _ stage: ExpansionStage?, _ a: Cluster, _ b: Cluster) {
        guard let stage, !(a.characterClass.isLatin && b.characterClass.isLatin) else { return }
        gap.opens = true
        let quarter = min(a.em.raw, b.em.raw) / 4
        switch stage {
        case .quarterEm, .betweenLetters: gap.expandable[stage.rawValue] = quarter
        case .wordSpace, .anywhere: break
        }
    }

    /// Half-width brackets and stops: solid on the word's side, a quarter em towards Japanese on the other.
    private func latinMarkGap(_ a: Cluster, _ b: Cluster) -> Gap? {
        guard a.isLatinOpening || b.isLatinClosing || a.isLatinClosing || b.isLatinOpening else { return nil }
        if a.isLatinOpening || b.isLatinClosing { return Gap() }
        let japanese = a.isLatinClosing ? b : a
        guard japanese.characterClass.isJapaneseLetter else { return nil }
        var gap = Gap()
        gap.natural = japanese.em.raw / 4
        gap.reducible[ReductionStage.quarterEm.rawValue] = gap.natural / 2
        gap.expandable[ExpansionStage.quarterEm.rawValue] = gap.natural
        gap.opens = true
        gap.apply(latinSpacing)
        return gap
    }

    /// Beside a word space only an opening bracket keeps its half em.
    private func spaceGap(_ a: Cluster, _ b: Cluster) -> Gap {
        let rule = rules[a.characterClass, b.characterClass]
        var gap = Gap()
        gap.natural = rule.space.length(before: a.em, after: b.em)
        gap.opens = rule.expansion != nil
        return gap
    }
}

extension ParagraphMetrics.Gap {
    /// The natural space of a pair, and what may be taken from it.
    fileprivate init(_ rule: PairRule, before: Length, after: Length) {
        natural = rule.space.length(before: before, after: after)
        reducible[ReductionStage.middleDot.rawValue] =
            rule.middleDotReduction.length(before: before, after: after)
        reducible[ReductionStage.bracketsAndCommas.rawValue] =
            rule.bracketReduction.length(before: before, after: after)
        reducible[ReductionStage.quarterEm.rawValue] =
            rule.quarterReduction.length(before: before, after: after)
    }

    /// The house's choice for the quarter em between Japanese and Latin.
    fileprivate mutating func apply(_ spacing: CompositionPolicy.LatinSpacing) {
        guard spacing != .quarterEm else { return }
        reducible = SIMD4(repeating: 0)
        expandable = SIMD4(repeating: 0)
        if spacing == .solid { natural = 0 }
    }
}

extension ParagraphMetrics.Totals {
    /// Goes on by a cluster and the gap behind it.
    fileprivate mutating func add(_ cluster: Cluster, _ gap: ParagraphMetrics.Gap) {
        natural += cluster.advance.raw + gap.natural
        reducible &+= gap.reducible
        expandable &+= gap.expandable
        if gap.opens { openPlaces += 1 }
        if cluster.isWordSpace {
            reducible[ReductionStage.wordSpace.rawValue] += ParagraphMetrics.wordSpaceReduction(cluster)
            expandable[ExpansionStage.wordSpace.rawValue] += ParagraphMetrics.wordSpaceExpansion(cluster)
        }
    }
}
