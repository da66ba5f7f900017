import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenLayout

@Suite("Slips to be cut apart (一枚に, 切り取り線)")
struct SlipTests {
    private func slips(_ texts: [[String]], perSheet: Int = 2) throws -> Printed {
        let slips = texts.map { lines in
            lines.map { FormBlock(name: "行", content: .line($0, .left), span: nowhere) }
        }
        return try Printed(.slips(SlipsBlock(slips: slips, perSheet: perSheet)))
    }

    /// The middle lines of the dashes on a page.
    private func cuts(_ printed: Printed, _ page: Int = 0) -> [Length] {
        printed.rules(onPage: page).filter { $0.style == .dashed }.map(\.from.y)
    }

    @Test("two on a sheet, alike, with the cut in the middle")
    func two() throws {
        let printed = try slips([["甲"], ["乙"], ["丙"]])
        #expect(try printed.line("甲").page == 0 && printed.line("乙").page == 0)
        #expect(try printed.line("丙").page == 1 && printed.line("丙").y == printed.line("甲").y)
        #expect(cuts(printed).count == 1 && cuts(printed, 1).count == 1)
        let cut = try #require(cuts(printed).first)
        #expect(abs((cut - printed.area.height / 2).raw) <= 1)
        // From the sheet's upper edge to the first, and from the cut to the second.
        let head = try printed.line("甲").y
        let below = try printed.line("乙").y - cut
        #expect(abs((head + min(printed.area.origin.y, .mm(15)) - below).raw) <= 1)
    }

    @Test("a sheet in more parts", arguments: [2, 3, 4])
    func parts(_ count: Int) throws {
        let names = ["甲", "乙", "丙", "丁", "戊"]
        let printed = try slips(names.map { [$0] }, perSheet: count)
        let pages = try names.map { try printed.line($0).page }
        #expect(pages == names.indices.map { $0 / count })
        #expect(cuts(printed).count == count - 1)
        #expect(cuts(printed) == cuts(printed).sorted())
    }

    @Test("a slip that is too high has sheets to itself, and those behind it begin a new one")
    func tooHigh() throws {
        let long = (1...30).map { "長\($0)" }
        let printed = try slips([["甲"], long, ["乙"], ["丙"]])
        #expect(try printed.line("甲").page == 0)
        #expect(try printed.line("長30").page == 1)
        #expect(try printed.line("乙").page == 2 && printed.line("丙").page == 2)
        #expect(cuts(printed, 1).isEmpty)
    }

    @Test("scissors and dashes belong to nobody, and reach across the sheet")
    func artifact() throws {
        let printed = try Printed(.cutLine(CutLineBlock()), .line("甲", .left))
        let scissors = try #require(printed.shapes(onPage: 0).first { $0.text == "✂" })
        #expect(scissors.mark.leaf == nil)
        let dashes = try #require(printed.rules(onPage: 0).first { $0.style == .dashed })
        #expect(dashes.to.x == printed.area.sheet.width - printed.area.origin.x)
        #expect(scissors.start < 0)
    }

    @Test("no slips, no pages of them")
    func none() throws {
        #expect(try slips([]).lines.allSatisfy { $0.mark.leaf == nil })
    }
}
