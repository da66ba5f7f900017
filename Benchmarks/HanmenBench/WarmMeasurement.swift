import Hanmen
import HanmenCore

/// The stages of one report in a press that has already printed others.
struct WarmMeasurement {
    /// The median time of each stage, in the order in which they run.
    let stages: [(name: String, milliseconds: Double)]
    /// The median of whole runs.
    let total: Double

    private static let notCounted = 10

    init(report: String, home: Home, runs: Int) throws {
        let press = try Press(home: home)
        var laps: [String: [Double]] = [:]
        var order: [String] = []
        var totals: [Double] = []
        for run in 0..<(Self.notCounted + runs) {
            _ = press.takeTimes()
            let laidOut = press.layOut(reportAt: report)
            guard let document = laidOut.value else { throw DiagnosticError(laidOut.diagnostics) }
            _ = try press.pdf(document)
            guard run >= Self.notCounted else { continue }
            let times = press.takeTimes()
            for lap in times.laps {
                if laps[lap.stage] == nil { order.append(lap.stage) }
                laps[lap.stage, default: []].append(lap.duration.inMilliseconds)
            }
            totals.append(times.total.inMilliseconds)
        }
        stages = order.map { ($0, Figures(laps[$0] ?? []).median) }
        total = Figures(totals).median
    }
}

/// The least, the middle and the largest of several measurements.
struct Figures {
    let min: Double
    let median: Double
    let max: Double

    init(_ values: [Double]) {
        let sorted = values.sorted()
        min = sorted.first ?? 0
        median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        max = sorted.last ?? 0
    }
}

extension Duration {
    /// The duration as a number of milliseconds.
    var inMilliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
