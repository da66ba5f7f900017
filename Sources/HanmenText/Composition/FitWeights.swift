/// How much each means of making a line fit is disliked.
///
/// The stages of JLREQ §3.8.3–3.8.4 are used up in their order inside a line; these weights compare whole lines, so
/// that total fit prefers lines whose letters stay solid. The numbers were chosen on the paragraph cases for solid
/// lines first and for agreement with a good typesetter's breaks second.
struct FitWeights: Sendable {
    /// A stage of reduction used up whole, by ``ReductionStage``.
    var reductionStages: SIMD4<Double>
    /// A stage of expansion used up whole, by ``ExpansionStage`` up to `betweenLetters`.
    var expansionStages: SIMD3<Double>
    /// Opening places beyond all legal amounts, per em and place.
    var anywhere: Double
    /// Dropping the half em behind the line's last mark.
    var droppedLineEnd: Double
    /// Letting a mark hang.
    var hanging: Double
    /// A line at all: fewer lines are better.
    var line: Double
    /// A last line of a single letter, with or without marks behind it.
    var lonelyLastCharacter: Double
    /// Cutting a piece that has no legal break.
    var emergencyBreak: Double
    /// A line that sticks out.
    var overfull: Double

    static let house = FitWeights(
        reductionStages: [10, 20, 40, 120], expansionStages: [20, 120, 500], anywhere: 20_000,
        droppedLineEnd: 1, hanging: 2, line: 10, lonelyLastCharacter: 250, emergencyBreak: 5_000,
        overfull: 1_000_000)

    /// What it costs to take `amount` away, stage by stage; nil where there is not so much to take.
    func reduction(_ amount: Int, _ totals: ParagraphMetrics.Totals) -> Double? {
        var rest = amount
        var cost = 0.0
        for stage in 0..<4 where rest > 0 {
            let available = totals.reducible[stage]
            guard available > 0 else { continue }
            let used = min(rest, available)
            let share = Double(used) / Double(available)
            cost += reductionStages[stage] * share * share
            rest -= used
        }
        return rest > 0 ? nil : cost
    }

    /// What it costs to add `amount`, stage by stage.
    func expansion(_ amount: Int, _ totals: ParagraphMetrics.Totals) -> Double {
        var rest = amount
        var cost = 0.0
        for stage in 0..<3 where rest > 0 {
            let available = totals.expandable[stage]
            guard available > 0 else { continue }
            let used = min(rest, available)
            let share = Double(used) / Double(available)
            cost += expansionStages[stage] * (stage == 2 ? 0.2 + 0.8 * share : share * share)
            rest -= used
        }
        guard rest > 0 else { return cost }
        return cost + anywhere * (1 + Double(rest) / Double(max(1, totals.openPlaces) * 1024 * 10))
    }

    /// What an unjustified line costs that leaves `space` of a measure free.
    func ragged(_ space: Int, room: Int) -> Double {
        let share = Double(space) / Double(max(1, room))
        return 1000 * share * share
    }
}
