public import HanmenCore

/// Composes paragraphs: clusters and a policy in, lines with positions out. Pure; knows nothing of fonts or drawing.
public struct Composer: Sendable {
    /// The choices that JLREQ leaves to the house.
    public var policy: CompositionPolicy

    /// A composer with a policy.
    public init(policy: CompositionPolicy = CompositionPolicy()) { self.policy = policy }

    /// The lines of one paragraph without forced breaks; none for no clusters.
    public func compose(_ clusters: [Cluster], in measure: ParagraphMeasure) -> [Line] {
        let breaker = LineBreaker(clusters, measure: measure, policy: policy)
        let setter = LineSetter(breaker.fitter)
        return breaker.lines().enumerated().map { setter.line($1, isFirst: $0 == 0) }
    }

    /// The offsets at which a line may end inside the text, by cluster.
    public func breakOpportunities(_ clusters: [Cluster]) -> [Int] {
        let penalties = BreakOpportunities(clusters, policy: policy).penalties
        return penalties.indices.filter { penalties[$0] != nil }
    }

    /// One line at its natural width, whatever its length.
    public func naturalLine(_ clusters: [Cluster]) -> Line {
        let width = clusters.reduce(Length.zero) { $0 + $1.advance + $1.em } + .pt(1)
        let metrics = ParagraphMetrics(clusters, policy: policy)
        let fitter = LineFitter(metrics: metrics, policy: policy, measure: ParagraphMeasure(width: width))
        let fit = LineFit(
            clusters: clusters.indices, lineEnd: .kept, adjustment: 0, overflow: 0, cost: 0)
        return LineSetter(fitter).line(fit, isFirst: true)
    }

    /// Even spacing (均等割付, JLREQ §3.5.3): the bodies spread over a width, the first and last at its edges.
    public func evenlySpread(_ clusters: [Cluster], over width: Length) -> Line {
        let letters = clusters.lazy.filter { !$0.isWordSpace }
        let free = max(.zero, width - letters.reduce(Length.zero) { $0 + $1.advance })
        let places = letters.count - 1
        var line = Line(
            clusters: clusters.indices, positions: [], indent: .zero, end: .zero, adjustment: .natural)
        var order = 0
        var bodies = Length.zero
        for cluster in clusters {
            let shift = places > 0 ? free.raw * order / places : free.raw / 2
            line.positions.append(bodies + Length(raw: shift))
            guard !cluster.isWordSpace else { continue }
            bodies += cluster.advance
            line.end = bodies + Length(raw: shift)
            order += 1
        }
        return line
    }
}
