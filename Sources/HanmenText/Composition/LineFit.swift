import HanmenCore

/// How a candidate line would be made to fit, and what that costs.
struct LineFit {
    /// What happens to the half em behind the line's last mark.
    enum LineEnd {
        /// It stays, or there is none.
        case kept
        /// It is dropped; at a middle dot, the quarter before the dot too.
        case dropped
        /// The mark itself hangs beyond the measure.
        case hanging
    }

    /// The clusters on the line, without vanished spaces.
    var clusters: Range<Int>
    /// What happens at the line's end.
    var lineEnd: LineEnd
    /// What must be added (positive) or taken away (negative) inside the line.
    var adjustment: Int
    /// How far the line sticks out after all reduction.
    var overflow: Int
    /// The demerits.
    var cost: Double
}

/// Weighs candidate lines of a paragraph.
struct LineFitter {
    let metrics: ParagraphMetrics
    let policy: CompositionPolicy
    let measure: ParagraphMeasure
    let weights = FitWeights.house
    /// What most candidates are judged by.
    let borders: LineBorders

    init(metrics: ParagraphMetrics, policy: CompositionPolicy, measure: ParagraphMeasure) {
        self.metrics = metrics
        self.policy = policy
        self.measure = measure
        borders = LineBorders(metrics, policy: policy, measure: measure)
    }

    /// What an opening bracket at the line head is moved in by; less than nothing moves it out.
    func headIndent(_ first: Int) -> Int { metrics.headIndent(first, policy: policy, measure: measure) }

    /// The space that the last mark of a line that ends before `last` keeps.
    func lineEndSpace(_ last: Int) -> Int { borders[last].endSpace }

    /// The cheapest way to make a line of clusters `first ..< last` fit; nil where it cannot.
    func fit(_ first: Int, _ last: Int, isLast: Bool) -> LineFit? {
        let end = borders.trimmedEnd(first, last)
        guard end > first else {
            return LineFit(clusters: first..<first, lineEnd: .kept, adjustment: 0, overflow: 0, cost: 0)
        }
        let totals = metrics.totals(first, end)
        let room = borders[first].room
        let space = lineEndSpace(end)
        let mark = metrics.clusters[end - 1]
        var best: LineFit?
        func consider(_ lineEnd: LineFit.LineEnd, width: Int, totals: ParagraphMetrics.Totals, extra: Double)
        {
            guard let (adjustment, cost) = weigh(room - width, totals, isLast: isLast) else { return }
            if best.map({ cost + extra < $0.cost }) ?? true {
                best = LineFit(
                    clusters: first..<end, lineEnd: lineEnd, adjustment: adjustment, overflow: 0,
                    cost: cost + extra)
            }
        }
        consider(.kept, width: totals.natural + space, totals: totals, extra: 0)
        if space > 0, !policy.keepsLineEndSpace {
            let (width, rest) = withoutLineEnd(totals, end, space)
            consider(.dropped, width: width, totals: rest, extra: weights.droppedLineEnd)
        }
        if policy.hangsPunctuation, mark.isHangable, totals.natural > room {
            consider(
                .hanging, width: totals.natural - mark.advance.raw, totals: totals, extra: weights.hanging)
        }
        return best
    }

    /// The width and the rest of the line when the last mark's space is dropped; a middle dot loses both quarters.
    private func withoutLineEnd(
        _ totals: ParagraphMetrics.Totals, _ end: Int, _ amount: Int
    ) -> (Int, ParagraphMetrics.Totals) {
        var totals = totals
        if metrics.clusters[end - 1].characterClass == .middleDot, end - 2 >= 0 {
            let before = metrics.gaps[end - 2]
            let taken = min(amount, before.reducible[ReductionStage.middleDot.rawValue])
            totals.natural -= taken
            totals.reducible[ReductionStage.middleDot.rawValue] -= taken
        }
        return (totals.natural, totals)
    }

    /// A line that sticks out whatever is done: one piece wider than the measure.
    func overfull(_ first: Int, _ last: Int) -> LineFit {
        let end = borders.trimmedEnd(first, last)
        let totals = metrics.totals(first, end)
        let reduction = totals.reducible.wrappedSum()
        let overflow = max(0, totals.natural - reduction - borders[first].room)
        return LineFit(
            clusters: first..<end, lineEnd: .dropped, adjustment: -reduction, overflow: overflow,
            cost: weights.overfull)
    }

    /// What `space` (missing if negative) costs when it is taken from or given to a line.
    private func weigh(
        _ space: Int, _ totals: ParagraphMetrics.Totals, isLast: Bool
    ) -> (adjustment: Int, cost: Double)? {
        if space >= 0 {
            if isLast { return (0, 0) }
            guard policy.justifies else { return (0, weights.ragged(space, room: measure.width.raw)) }
            let cost = weights.expansion(space, totals)
            let isLimited = !policy.opensWithoutLimit && space > totals.expandable.wrappedSum()
            return (isLimited ? 0 : space, cost)
        }
        guard let cost = weights.reduction(-space, totals) else { return nil }
        return (space, cost)
    }
}
