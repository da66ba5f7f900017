import HanmenCore

/// Which lines were stretched or reduced to fill their measure, and by how much (行の調整).
struct AdjustmentLayer {
    /// What stands on one line of the composer, whatever elements it belongs to.
    fileprivate struct Line {
        var rect: Rect
        var em: Length
        var adjustment: LineAdjustment
    }

    private var lines: [Line] = []

    init(_ standing: [StandingLine]) {
        for run in standing.flatMap(\.runs) where run.run.adjustment != .natural { add(run) }
    }

    /// The lines whose change can be seen.
    var shapes: [LayerShape] {
        lines.compactMap { line in line.told.map { .rect(line.rect, note: $0) } }
    }

    /// Runs of one line come after each other, and were changed alike.
    private mutating func add(_ run: StandingRun) {
        if var last = lines.last, last.adjustment == run.run.adjustment, last.goesOn(with: run) {
            last.rect = last.rect.union(run.rect)
            last.em = max(last.em, run.run.size)
            lines[lines.count - 1] = last
        } else {
            lines.append(Line(rect: run.rect, em: run.run.size, adjustment: run.run.adjustment))
        }
    }
}

extension AdjustmentLayer.Line {
    /// Whether a run stands close behind, across or down the page.
    fileprivate func goesOn(with run: StandingRun) -> Bool {
        let reach = em * 2
        return rect.isBeside(run.rect) && run.rect.minX >= rect.minX && run.rect.minX <= rect.maxX + reach
            || rect.isAbove(run.rect) && run.rect.minY <= rect.maxY + reach && rect.isColumn
    }

    /// The change in words; nil where nobody could see it.
    fileprivate var told: String? {
        if adjustment.overflow > .zero { return "はみ出し \(adjustment.overflow.inPoints)" }
        let characters = (adjustment.amount / em).hundredths
        guard characters != 0 else { return nil }
        let length = rect.isColumn ? rect.size.height : rect.size.width
        let natural = max(em, length - adjustment.amount)
        let share = (adjustment.amount / natural * 100).tenths
        return characters > 0
            ? "+\(share.told)% 空け（+\(characters.told) 字）"
            : "−\((-characters).told) 字 詰め（−\((-share).told)%）"
    }
}

extension Rect {
    /// Whether it is higher than wide.
    fileprivate var isColumn: Bool { size.height > size.width }
}

extension Double {
    fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
    fileprivate var tenths: Double { (self * 10).rounded() / 10 }
    fileprivate var told: String { "\(self)".withoutZeros }
}
