import HanmenCore

/// What a border between clusters means to a line that ends or begins there, so that a candidate line is judged by a
/// few sums.
///
/// Entry `i` of a paragraph's borders stands before cluster `i`; the last one stands behind the text. Widths are
/// counted from the beginning of the paragraph: that of a line is the one at its end less the one at its start.
struct LineBorder {
    /// Where a line that ends here ends, its vanished spaces left out.
    var textEnd = 0
    /// Where a line that begins here begins, its vanished spaces left out.
    var textStart = 0
    /// The room of a line that begins here.
    var room = 0
    /// The space that the last mark of a line that ends here keeps.
    var endSpace = 0
    /// The least width up to a line that begins here.
    var leastBefore = 0
    /// The least width up to the end of a line that ends here.
    var leastThrough = 0
    /// The width without holes, opened as far as letters may be, up to a line that begins here.
    var mostBefore = 0
    /// The same up to the end of a line that ends here.
    var mostThrough = 0
}

/// The borders of a paragraph, and what they say of the stretch between two of them.
struct LineBorders {
    private let borders: [LineBorder]

    init(_ metrics: ParagraphMetrics, policy: CompositionPolicy, measure: ParagraphMeasure) {
        borders = metrics.borders(policy: policy, measure: measure)
    }

    subscript(index: Int) -> LineBorder { borders[index] }

    /// The last cluster of a line ending before `last` that is no space, plus one.
    func trimmedEnd(_ first: Int, _ last: Int) -> Int { max(first, borders[last].textEnd) }

    /// The first cluster of a line beginning at `first` that is no space.
    func trimmedStart(_ first: Int) -> Int { borders[first].textStart }

    /// Whether clusters from `first` up to `last` can be made to fit.
    func fits(_ first: Int, _ last: Int) -> Bool {
        let end = trimmedEnd(first, last)
        guard end > first else { return true }
        return borders[end].leastThrough - borders[first].leastBefore <= borders[first].room
    }

    /// Whether the line cannot reach the measure without opening places that are solid by nature beyond a quarter em.
    func isLoose(_ first: Int, _ last: Int) -> Bool {
        let end = trimmedEnd(first, last)
        guard end > first else { return true }
        return borders[end].mostThrough - borders[first].mostBefore < borders[first].room
    }
}

extension ParagraphMetrics {
    /// The borders of a paragraph, for a policy and a measure.
    fileprivate func borders(policy: CompositionPolicy, measure: ParagraphMeasure) -> [LineBorder] {
        var borders: [LineBorder] = []
        borders.reserveCapacity(clusters.count + 1)
        for index in 0...clusters.count {
            let sum = sums[index]
            var border = LineBorder()
            border.leastBefore = sum.least
            border.mostBefore = sum.most
            border.room = measure.room(isFirst: index == 0).raw
            if index < clusters.count {
                border.room -= headIndent(index, policy: policy, measure: measure)
            }
            if index > 0 {
                let last = clusters[index - 1]
                let gap = gaps[index - 1]
                border.textEnd = last.isWordSpace ? borders[index - 1].textEnd : index
                border.endSpace = lineEndSpace(behind: last, policy: policy)
                border.leastThrough = sum.least - gap.least
                if policy.hangsPunctuation, last.isHangable { border.leastThrough -= last.advance.raw }
                if policy.keepsLineEndSpace { border.leastThrough += border.endSpace }
                border.mostThrough = sum.most - gap.most + border.endSpace
            }
            borders.append(border)
        }
        for index in borders.indices.reversed() {
            let vanishes = index > 0 && index < clusters.count && clusters[index].isWordSpace
            borders[index].textStart = vanishes ? borders[index + 1].textStart : index
        }
        return borders
    }

    /// What an opening bracket at the line head is moved in by; less than nothing moves it out.
    func headIndent(_ first: Int, policy: CompositionPolicy, measure: ParagraphMeasure) -> Int {
        let cluster = clusters[first]
        guard cluster.characterClass == .openingBracket else { return 0 }
        switch policy.lineHeadBracket {
        case .flush: return 0
        case .halfEm: return cluster.em.raw / 2
        case .halfIndent: return first == 0 && measure.firstLineIndent >= cluster.em ? -cluster.em.raw / 2 : 0
        }
    }

    /// The space behind a line's last mark.
    private func lineEndSpace(behind last: Cluster, policy: CompositionPolicy) -> Int {
        if policy.keepsLineEndSpace, last.characterClass != .fullStop { return 0 }
        return rules.lineEndSpace[last.characterClass.number].length(before: last.em, after: .zero)
    }
}

extension CompositionPolicy {
    /// Whether the space behind a line's last mark is fixed; only a full stop has it then.
    var keepsLineEndSpace: Bool { method == .jis }
}

extension ParagraphMetrics.Totals {
    fileprivate var least: Int { natural - reducible.wrappedSum() }
    fileprivate var most: Int { natural + expandable.wrappedSum() }
}

extension ParagraphMetrics.Gap {
    fileprivate var least: Int { natural - reducible.wrappedSum() }
    fileprivate var most: Int { natural + expandable.wrappedSum() }
}

extension Cluster {
    /// Stops and commas may hang (JLREQ §3.8.2, ぶら下げ組).
    var isHangable: Bool { characterClass == .fullStop || characterClass == .comma }
}
