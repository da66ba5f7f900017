import Glibc
import Hanmen
import HanmenCore
import HanmenFinish
import HanmenFont
import HanmenRender
import HanmenReport

/// Finishing alone: a report that is drawn once and finished again and again.
struct FinishingMeasurement {
    private let document: PagedDocument
    private let drawn: DrawnDocument

    /// Lays out and draws a report, its narrative so many times over.
    init(report: String, times: Int = 1, home: Home) throws {
        let press = try Press(home: home)
        guard let read = press.read(report).value else { throw BenchError.failed(report) }
        var long = read
        long.body = (0..<times).flatMap { _ in read.body }
        guard let form = press.bind(long).value, let document = press.layOut(form, picturesIn: ".").value
        else { throw BenchError.failed(report) }
        self.document = document
        drawn = try PDFRenderer().render(document)
    }

    /// The pages that are finished.
    var pageCount: Int { document.pages.count }

    /// Finishes once; gives the size of the file.
    func finish() throws -> Int { try Finisher().finish(drawn, document: document).count }

    /// The median time of finishing in milliseconds, warm.
    func median(runs: Int) throws -> Double {
        for _ in 0..<5 { _ = try finish() }
        return Figures(
            try (0..<runs).map { _ in
                let start = ContinuousClock.now
                _ = try finish()
                return (ContinuousClock.now - start).inMilliseconds
            }
        ).median
    }

    /// The most memory that the process has held so far, in MiB.
    static var peak: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }
}
