import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Time grows with the text, not faster", .serialized)
struct TimingTests {
    /// The seconds that laying out takes.
    private func seconds(_ form: Form, atLeast pages: Int) throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let printed = try Printed(form)
        let elapsed = start.duration(to: clock.now)
        #expect(printed.document.pages.count >= pages)
        return elapsed / .seconds(1)
    }

    private func table(rows: Int) -> Form {
        let rows = (0..<rows).map { ["\($0)", "緑野市の議案", "可決"] }
        return Form([.prose([.grid(head: ["番号", "件名", "結果"], rows)])])
    }

    private func cell(characters: Int) -> Form {
        let row = TableBlock.Row(.label("概要"), .value(running(characters)))
        return Form([.table([.fixed(.characters(8)), .rest], [row])])
    }

    @Test("ten times the rows take about ten times as long")
    func rows() throws {
        let few = try seconds(table(rows: 1_000), atLeast: 20)
        let many = try seconds(table(rows: 10_000), atLeast: 200)
        #expect(many / few < 20, "\(few) s, \(many) s")
    }

    @Test("so does a single cell ten times as long")
    func cells() throws {
        let short = try seconds(cell(characters: 4_000), atLeast: 3)
        let long = try seconds(cell(characters: 40_000), atLeast: 30)
        #expect(long / short < 20, "\(short) s, \(long) s")
    }
}
