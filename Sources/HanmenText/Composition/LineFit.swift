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

    /// The last cluster of a line ending before `last` that is no space, plus one.
    func trimmedEnd(_ first: Int, _ last: Int) -> Int {
        var last = last
        while last > first, metrics.clusters[last - 1].isWordSpace { last -= 1 }
        return last
    }

    /// The first cluster of a line beginning at `first` that is no space.
    func trimmedStart(_ first: Int) -> Int {
        var first = first
        while first > 0, first < metrics.clusters.count, metrics.clusters[first].isWordSpace { first += 1 }
        return first
    }

    /// The room of a line beginning at `first`.
    func room(_ first: Int) -> Int {
        let isFirst = first == 0
        var room = measure.room(isFirst: isFirst).raw
        if first < metrics.clusters.count { room -= headIndent(first) }
        return room
    }

    /// What an opening bracket at the line head is moved in by; less than nothing moves it out.
    func headIndent(_ first: Int) -> Int {
        let cluster = metrics.clusters[first]
        guard cluster.characterClass == .openingBracket else { return 0 }
        switch policy.lineHeadBracket {
        case .flush: return 0
        case .halfEm: return cluster.em.raw / 2
        case .halfIndent: return first == 0 && measure.firstLineIndent >= cluster.em ? -cluster.em.raw / 2 : 0
        }
    }

    /// The space behind the line's last mark: its amount, and whether it may be dropped.
    private func lineEndSpace(_ last: Int) -> (amount: Int, isFixed: Bool) {
        let cluster = metrics.clusters[last - 1]
        let amount = metrics.rules.lineEndSpace[cluster.characterClass.number].length(
            before: cluster.em, after: .zero)
        guard policy.method == .jis else { return (amount, false) }
        return cluster.characterClass == .fullStop ? (amount, true) : (0, true)
    }

    /// Whether clusters from `first` up to `last` can be made to fit.
    func fits(_ first: Int, _ last: Int) -> Bool {
        let end = trimmedEnd(first, last)
        guard end > first else { return true }
        var width = metrics.leastWidth(first, end)
        let mark = metrics.clusters[end - 1]
        if policy.hangsPunctuation, mark.isHangable { width -= mark.advance.raw }
        let space = lineEndSpace(end)
        return width + (space.isFixed ? space.amount : 0) <= room(first)
    }

    /// Whether the line cannot reach the measure without opening places that are solid by nature beyond a quarter em.
    func isLoose(_ first: Int, _ last: Int) -> Bool {
        let end = trimmedEnd(first, last)
        guard end > first else { return true }
        let totals = metrics.totals(first, end)
        let most = totals.natural + totals.expandable.wrappedSum() + lineEndSpace(end).amount
        return most < room(first)
    }

    /// The cheapest way to make a line of clusters `first ..< last` fit; nil where it cannot.
    func fit(_ first: Int, _ last: Int, isLast: Bool) -> LineFit? {
        let end = trimmedEnd(first, last)
        guard end > first else {
            return LineFit(clusters: first..<first, lineEnd: .kept, adjustment: 0, overflow: 0, cost: 0)
        }
        let totals = metrics.totals(first, end)
        let room = room(first)
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
        consider(.kept, width: totals.natural + space.amount, totals: totals, extra: 0)
        if space.amount > 0, !space.isFixed {
            let (width, rest) = withoutLineEnd(totals, end, space.amount)
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
        let end = trimmedEnd(first, last)
        let totals = metrics.totals(first, end)
        let reduction = totals.reducible.wrappedSum()
        let overflow = max(0, totals.natural - reduction - room(first))
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

extension Cluster {
    /// Stops and commas may hang (JLREQ §3.8.2, ぶら下げ組).
    var isHangable: Bool { characterClass == .fullStop || characterClass == .comma }
}
