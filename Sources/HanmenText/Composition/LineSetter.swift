import HanmenCore

/// Places the clusters of a line: takes space away or opens it, stage by stage (JLREQ §3.8.3–3.8.4).
struct LineSetter {
    let fitter: LineFitter
    private var metrics: ParagraphMetrics { fitter.metrics }

    init(_ fitter: LineFitter) { self.fitter = fitter }

    /// The line as its fit says.
    func line(_ fit: LineFit, isFirst: Bool) -> Line {
        let indent = fitter.measure.indent(isFirst: isFirst)
        guard !fit.clusters.isEmpty else {
            return Line(
                clusters: fit.clusters, positions: [], indent: indent, end: indent, adjustment: .natural)
        }
        var spaces = naturalSpaces(fit)
        let natural = spaces.reduce(0, +)
        let opens = adjust(&spaces, fit)
        var positions: [Length] = []
        positions.reserveCapacity(fit.clusters.count)
        var x = indent.raw + fitter.headIndent(fit.clusters.lowerBound)
        for (offset, cluster) in fit.clusters.enumerated() {
            positions.append(Length(raw: x))
            x += metrics.clusters[cluster].advance.raw + spaces[offset]
        }
        return Line(
            clusters: fit.clusters, positions: positions, indent: indent, end: Length(raw: x),
            adjustment: LineAdjustment(
                amount: Length(raw: spaces.reduce(0, +) - natural), opensLetters: opens,
                overflow: Length(raw: fit.overflow)))
    }

    /// The space behind each cluster, the last one's being what the line end keeps.
    private func naturalSpaces(_ fit: LineFit) -> [Int] {
        var spaces = fit.clusters.map { metrics.gaps[$0].natural }
        let last = fit.clusters.upperBound - 1
        let kept = fitter.lineEndSpace(fit.clusters.upperBound)
        spaces[spaces.count - 1] = fit.lineEnd == .kept ? kept : 0
        if droppedMiddleDot(fit) {
            let before = metrics.gaps[last - 1]
            spaces[spaces.count - 2] -= min(kept, before.reducible[ReductionStage.middleDot.rawValue])
        }
        return spaces
    }

    /// Whether the line ends in a middle dot that lost both its quarters, together (stage 3).
    private func droppedMiddleDot(_ fit: LineFit) -> Bool {
        fit.lineEnd == .dropped && fit.clusters.count > 1
            && metrics.clusters[fit.clusters.upperBound - 1].characterClass == .middleDot
    }

    /// Gives or takes the fit's adjustment; says whether letters that are solid by nature were opened.
    private func adjust(_ spaces: inout [Int], _ fit: LineFit) -> Bool {
        if fit.adjustment < 0 {
            reduce(&spaces, fit, by: -fit.adjustment)
            return false
        }
        return fit.adjustment > 0 && expand(&spaces, fit, by: fit.adjustment)
    }

    private func reduce(_ spaces: inout [Int], _ fit: LineFit, by amount: Int) {
        var rest = amount
        for stage in ReductionStage.allCases where rest > 0 {
            var capacities = capacities(fit) { cluster, gap in
                stage == .wordSpace && cluster.isWordSpace
                    ? ParagraphMetrics.wordSpaceReduction(cluster) : gap.reducible[stage.rawValue]
            }
            if stage == .middleDot, droppedMiddleDot(fit) { capacities[capacities.count - 2] = 0 }
            rest -= share(min(rest, capacities.reduce(0, +)), over: capacities) { spaces[$0] -= $1 }
        }
    }

    private func expand(_ spaces: inout [Int], _ fit: LineFit, by amount: Int) -> Bool {
        var rest = amount
        var opensLetters = false
        for stage in ExpansionStage.allCases where rest > 0 {
            let capacities = capacities(fit) { cluster, gap in
                switch stage {
                case .wordSpace: cluster.isWordSpace ? ParagraphMetrics.wordSpaceExpansion(cluster) : 0
                case .anywhere: gap.opens ? 1 : 0
                case .quarterEm, .betweenLetters: gap.expandable[stage.rawValue]
                }
            }
            let total = capacities.reduce(0, +)
            guard total > 0 else { continue }
            if stage.rawValue >= ExpansionStage.betweenLetters.rawValue { opensLetters = true }
            rest -= share(stage == .anywhere ? rest : min(rest, total), over: capacities) { spaces[$0] += $1 }
        }
        return opensLetters
    }

    /// What each place of the line can give or take at a stage; the line's last cluster has no place behind it.
    private func capacities(_ fit: LineFit, _ capacity: (Cluster, ParagraphMetrics.Gap) -> Int) -> [Int] {
        let last = fit.clusters.upperBound - 1
        return fit.clusters.map { index in
            index == last ? 0 : capacity(metrics.clusters[index], metrics.gaps[index])
        }
    }

    /// Shares an amount over places in proportion to their capacities, exactly; returns what was shared.
    private func share(_ amount: Int, over capacities: [Int], _ give: (Int, Int) -> Void) -> Int {
        let total = capacities.reduce(0, +)
        guard total > 0, amount > 0 else { return 0 }
        var seen = 0
        var given = 0
        for (index, capacity) in capacities.enumerated() where capacity > 0 {
            seen += capacity
            let upToHere = amount * seen / total
            give(index, upToHere - given)
            given = upToHere
        }
        return given
    }
}
