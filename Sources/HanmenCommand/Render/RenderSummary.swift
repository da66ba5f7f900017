import Hanmen
import HanmenCore

/// What is told of reports that were made, on standard output.
struct RenderSummary {
    /// The language.
    let language: MessageLanguage
    /// Whether each stage's time is told.
    let isTimed: Bool

    /// Tells of the one report that the command named.
    func tell(_ report: RenderedReport) {
        let paths = report.paths
        let place = paths.count == 1 ? paths[0] : "\(paths[0]) … \(paths[paths.count - 1])"
        let milliseconds = Self.milliseconds(report.times.total)
        switch language {
        case .japanese: print("\(place)  \(report.pageCount) ページ  \(milliseconds) ミリ秒")
        case .english: print("\(place)  \(report.pageCount) pages  \(milliseconds) ms")
        }
        if let count = report.maskedCount { tell(masked: count) }
        tell(report.times)
    }

    /// Tells of those that were made of several reports; times are those of all workers together.
    func tell(_ reports: [RenderedReport], of count: Int) {
        for report in reports { for path in report.paths { print(path) } }
        let pages = reports.reduce(0) { $0 + $1.pageCount }
        switch language {
        case .japanese: print("できたもの \(reports.count) / \(count) 件、\(pages) ページ")
        case .english: print("made \(reports.count) of \(count), \(pages) pages")
        }
        let masked = reports.compactMap(\.maskedCount)
        if !masked.isEmpty { tell(masked: masked.reduce(0, +)) }
        tell(reports.reduce(into: Stopwatch()) { $0.add($1.times) })
    }

    private func tell(masked count: Int) {
        switch language {
        case .japanese: print("  伏せた個人情報: \(count) 件")
        case .english: print("  masked: \(count)")
        }
    }

    private func tell(_ times: Stopwatch) {
        guard isTimed else { return }
        for lap in times.laps { print("  \(lap.stage)  \(Self.milliseconds(lap.duration))") }
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return ((Double(seconds) * 1000 + Double(attoseconds) / 1e15) * 10).rounded() / 10
    }
}
