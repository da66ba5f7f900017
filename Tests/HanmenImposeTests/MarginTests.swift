import HanmenCore
import Testing

@testable import HanmenImpose

@Suite("Creep, gutters and backs")
struct MarginTests {
    /// How far a page's inner edge is from the fold.
    private func gap(_ sheet: Sheet, _ plan: SheetPlan) -> Length {
        sheet.front.placements[1].frame.minX - plan.sheetSize.width / 2
    }

    @Test("pages of inner sheets lie nearer to the fold by a thickness each")
    func creep() throws {
        let thickness = Length.mm(0.1)
        for sheets in 1...25 {
            let plan = try plan(4 * sheets, ImpositionOptions(.booklet(), paperThickness: thickness))
            let gaps = plan.sheets.map { gap($0, plan) }
            for (outer, inner) in zip(gaps, gaps.dropFirst()) {
                #expect(abs((outer - inner - thickness).raw) <= 1)
            }
            let total = try #require(gaps.first) - (try #require(gaps.last))
            #expect(abs((total - (sheets - 1) * thickness).raw) <= 2)
        }
    }

    @Test("each section creeps by itself, all with one scale")
    func sectionCreep() throws {
        let options = ImpositionOptions(.booklet(sheetsPerSection: 4), paperThickness: .mm(0.2))
        let plan = try plan(40, options)
        #expect(plan.sheets.map(\.depth) == [0, 1, 2, 3, 0, 1, 2, 3, 0, 1])
        #expect(Set(plan.placements.map(\.scale)).count == 1)
        #expect(gap(plan.sheets[1], plan) == gap(plan.sheets[5], plan))
    }

    @Test(
        "the gutter is on the left of fronts and the right of backs; the other way round for vertical writing"
    )
    func gutter() throws {
        for (binding, isLeft) in [(BindingEdge.left, true), (.right, false)] {
            let plan = try plan(4, ImpositionOptions(.single, binding: binding, gutter: .mm(15)))
            for (number, placement) in plan.placements.enumerated() {
                let left = placement.frame.minX
                let right = plan.sheetSize.width - placement.frame.maxX
                #expect((left > right) == (number.isMultiple(of: 2) == isLeft))
                #expect(max(left, right) >= .mm(14.99))
            }
        }
        let top = try plan(2, ImpositionOptions(.single, binding: .top, gutter: .mm(15)))
        #expect(top.placements[0].slot.minY == .mm(15) && top.placements[1].slot.minY == .zero)
        #expect(top.duplex == .short)
    }

    @Test("on one side only, the gutter stays where it is")
    func oneSided() throws {
        let plan = try plan(3, ImpositionOptions(.single, gutter: .mm(10), isTwoSided: false))
        #expect(plan.sheets.count == 3)
        #expect(Set(plan.printedSides.flatMap(\.placements).map(\.slot)).count == 1)
    }

    @Test("backs lie over the fronts they belong to, whichever edge the printer turns")
    func backs() throws {
        for edge in DuplexEdge.allCases {
            let plan = try plan(2, ImpositionOptions(.single, gutter: .mm(20), duplex: edge))
            let (front, back) = (plan.sheets[0].front.placements[0], plan.sheets[0].back.placements[0])
            let seen =
                edge == .long
                ? plan.sheetSize.width - back.frame.middle.x : back.frame.middle.x
            #expect(abs((front.frame.middle.x - seen).raw) <= 1)
            #expect(back.turn == (edge == .long ? .none : .half))
        }
    }

    @Test("a last back without a page is not printed")
    func blankBack() throws {
        #expect(try plan(5, ImpositionOptions(.nUp(.two))).printedSides.count == 3)
        #expect(try plan(5, ImpositionOptions(.booklet())).printedSides.count == 4)
    }
}
