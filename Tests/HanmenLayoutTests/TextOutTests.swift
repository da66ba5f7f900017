import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenLayout

@Suite("Whatever is set, all of it is printed, once, in order, inside the type area")
struct TextOutTests {
    private func printed(_ seed: UInt64) throws -> (Printed, String) {
        var dice = Dice(seed: seed &+ 1_000)
        let narrative = RandomNarrative(seed: seed, count: Int.random(in: 1...25, using: &dice))
        let style = FormStyle.lines(Int.random(in: 8...40, using: &dice))
        return (try Printed(Form([.prose(narrative.blocks)], style: style)), narrative.text)
    }

    @Test("the text of the leaves, in the order of the structure, is what was written", arguments: 0..<60)
    func textOut(seed: UInt64) throws {
        let (printed, text) = try printed(seed)
        #expect(printed.readText == text)
    }

    @Test("the order of drawing on the pages is the order of the structure's leaves", arguments: 60..<90)
    func drawnOrder(seed: UInt64) throws {
        let (printed, _) = try printed(seed)
        let drawn = printed.drawnLeaves
        #expect(Set(drawn).count == drawn.count)
        #expect(Set(drawn) == Set(printed.document.structure.leaves))
        #expect(printed.document.structure.leaves.count == drawn.count)
        #expect(drawn.map(\.number) == Array(0..<drawn.count))
    }

    @Test("nothing but the folio stands outside the type area", arguments: 90..<150)
    func inside(seed: UInt64) throws {
        let (printed, _) = try printed(seed)
        for page in printed.document.pages.indices {
            for line in printed.text(onPage: page) { expectInside(line, printed) }
            for rule in printed.rules(onPage: page) { expectInside(rule, printed) }
        }
    }

    private func expectInside(_ line: PrintedLine, _ printed: Printed) {
        let measure = printed.area.width / printed.em
        let (ascent, descent) = (line.size * 0.88, line.size * 0.12)
        let isInside =
            line.columns.allSatisfy { $0 >= -0.5 * (line.size / printed.em) - 0.03 } && line.isInside(measure)
            && line.y - ascent >= .zero
            && line.y + descent <= printed.area.height
        #expect(isInside, "\(line.page) \(line.text) \(line.start)…\(line.end) \(line.y.points)")
    }

    private func expectInside(_ rule: Rule, _ printed: Printed) {
        let ends = [rule.from, rule.to]
        let isInside =
            ends.allSatisfy { .zero <= $0.x && $0.x <= printed.area.width }
            && ends.allSatisfy { .zero <= $0.y && $0.y <= printed.area.height }
        #expect(isInside, "\(rule)")
    }

    @Test("the same form gives the same pages")
    func deterministic() throws {
        let (first, second) = (try printed(7).0, try printed(7).0)
        #expect(first.document == second.document)
    }

    @Test("a nested list is read behind the text it stands under")
    func nestedList() throws {
        let printed = try Printed(
            .list([
                ReportBlock.item(.circled(), .body("外側"), .list((.dot(), "内側"))),
                ReportBlock.item(.circled("②"), .body("次")),
            ]))
        #expect(printed.readText == "①外側・内側②次")
    }
}

extension PrintedLine {
    /// Ends in a measure; the cell of a mark may reach half an em beyond it, that of a Latin letter is narrower.
    fileprivate func isInside(_ measure: Double) -> Bool {
        guard let last = text.last else { return true }
        let slack = last.isASCII || "、。」）・".contains(last) ? 0.5 : 0
        return end <= measure + slack + 0.03
    }
}
