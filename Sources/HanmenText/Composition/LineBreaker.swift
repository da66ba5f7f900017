import HanmenCore

/// Chooses where the lines of a paragraph end.
struct LineBreaker {
    let fitter: LineFitter
    let breaks: BreakOpportunities
    /// What most candidates are judged by.
    var borders: LineBorders { fitter.borders }
    private let count: Int

    init(_ clusters: [Cluster], measure: ParagraphMeasure, policy: CompositionPolicy) {
        fitter = LineFitter(
            metrics: ParagraphMetrics(clusters, policy: policy), policy: policy, measure: measure)
        breaks = BreakOpportunities(clusters, policy: policy)
        count = clusters.count
    }

    /// The lines, each with the way it is made to fit.
    func lines() -> [LineFit] {
        guard count > 0 else { return [] }
        let candidates = candidates()
        switch fitter.policy.fit {
        case .total: return totalFit(candidates)
        case .first: return firstFit(candidates)
        }
    }

    /// A place where a line may end, and how much that is disliked.
    struct Candidate {
        var end: Int
        var penalty: Double
    }

    /// The legal breaks, and every cluster border inside a piece that is wider than the measure.
    private func candidates() -> [Candidate] {
        var result: [Candidate] = []
        result.reserveCapacity(count)
        var start = 0
        for end in 1...count {
            let penalty = end == count ? 0 : breaks.penalties[end]
            guard let penalty else { continue }
            if !borders.fits(borders.trimmedStart(start), end) { addEmergencyBreaks(start, end, to: &result) }
            result.append(Candidate(end: end, penalty: Double(penalty)))
            start = end
        }
        return result
    }

    private func addEmergencyBreaks(_ start: Int, _ end: Int, to candidates: inout [Candidate]) {
        guard end - start > 1 else { return }
        for inner in start + 1..<end where !fitter.metrics.clusters[inner].joinsPrevious {
            candidates.append(Candidate(end: inner, penalty: fitter.weights.emergencyBreak))
        }
    }
}
