/// Total fit: the breaks with the least sum of demerits over the paragraph.
extension LineBreaker {
    /// The best way known to end a line at a place.
    private struct Node {
        var cost: Double
        var previous: Int
        var fit: LineFit?
    }

    func totalFit(_ candidates: [Candidate]) -> [LineFit] {
        let ends = [0] + candidates.map(\.end)
        var nodes = Array(repeating: Node(cost: .infinity, previous: -1, fit: nil), count: ends.count)
        nodes[0].cost = 0
        var oldest = 0
        for index in 1..<ends.count {
            oldest = firstFitting(ends, from: oldest, upTo: index)
            nodes[index] = bestNode(ends, nodes, oldest: oldest, index: index, candidates[index - 1].penalty)
        }
        return path(nodes)
    }

    /// The oldest start from which a line may still reach the place; the active window begins there.
    private func firstFitting(_ ends: [Int], from oldest: Int, upTo index: Int) -> Int {
        var oldest = oldest
        while oldest < index - 1, !borders.fits(borders.trimmedStart(ends[oldest]), ends[index]) {
            oldest += 1
        }
        return oldest
    }

    private func bestNode(_ ends: [Int], _ nodes: [Node], oldest: Int, index: Int, _ penalty: Double) -> Node
    {
        let isLast = index == ends.count - 1
        let line = fitter.weights.line
        var best = Node(cost: .infinity, previous: -1, fit: nil)
        for start in oldest..<index {
            let before = nodes[start].cost
            guard before < .infinity else { continue }
            let first = borders.trimmedStart(ends[start])
            if !isLast, isAvoidablyLoose(ends, first, index) { break }
            guard before + line + penalty < best.cost,
                let fit = fitter.fit(first, ends[index], isLast: isLast)
            else { continue }
            let cost = before + fit.cost + line + penalty + lonely(fit, isLast, start)
            if cost < best.cost { best = Node(cost: cost, previous: start, fit: fit) }
        }
        if best.fit == nil { best = forced(ends, nodes, index) }
        return best
    }

    /// A line is not left loose where the next piece could have been pulled in (JLREQ §3.8.2: reduce first).
    private func isAvoidablyLoose(_ ends: [Int], _ first: Int, _ index: Int) -> Bool {
        fitter.policy.justifies && borders.isLoose(first, ends[index]) && borders.fits(first, ends[index + 1])
    }

    private func lonely(_ fit: LineFit, _ isLast: Bool, _ start: Int) -> Double {
        isLast && start > 0 && isLonely(fit.clusters) ? fitter.weights.lonelyLastCharacter : 0
    }

    /// A last line of one letter, with or without the marks behind it: 「る。」.
    private func isLonely(_ clusters: Range<Int>) -> Bool {
        clusters.count <= 3
            && clusters.count { !fitter.metrics.clusters[$0].characterClass.isHalfEmMark } <= 1
    }

    /// Nothing fits: one piece wider than the measure is set on a line of its own.
    private func forced(_ ends: [Int], _ nodes: [Node], _ index: Int) -> Node {
        let start = index - 1
        guard nodes[start].cost < .infinity else { return Node(cost: .infinity, previous: -1, fit: nil) }
        let fit = fitter.overfull(borders.trimmedStart(ends[start]), ends[index])
        return Node(cost: nodes[start].cost + fit.cost, previous: start, fit: fit)
    }

    private func path(_ nodes: [Node]) -> [LineFit] {
        var lines: [LineFit] = []
        var index = nodes.count - 1
        while index > 0, let fit = nodes[index].fit {
            if !fit.clusters.isEmpty || nodes[index].previous == 0 { lines.append(fit) }
            index = nodes[index].previous
        }
        return lines.reversed()
    }
}
