import HanmenCore
import Testing

@testable import HanmenImpose

@Suite("Marks")
struct MarkTests {
    private func places(of mark: SheetMark) -> [Point] {
        switch mark {
        case .line(let from, let to), .dashes(let from, let to): [from, to]
        case .circle(let middle, let radius):
            [Point(x: middle.x - radius, y: middle.y), Point(x: middle.x + radius, y: middle.y)]
        }
    }

    @Test("crop marks stand on the sheet outside the trim, which holds all pages")
    func crop() throws {
        for paper in [nil, PaperSize.a3] {
            let plan = try plan(
                8, ImpositionOptions(.booklet(), paper: paper, paperThickness: .mm(0.1), marks: .crop))
            let sheet = Rect(origin: .zero, size: plan.sheetSize)
            let marks = plan.sheets[0].front.marks
            #expect(marks.count == 8)
            #expect(marks.flatMap(places).allSatisfy { sheet.holds($0) })
            for mark in marks {
                let ends = places(of: mark)
                let middle = Point(x: (ends[0].x + ends[1].x) / 2, y: (ends[0].y + ends[1].y) / 2)
                #expect(!plan.trim.holds(middle))
            }
            for placement in plan.placements {
                #expect(plan.trim.outset(by: Length(raw: 2)).contains(placement.frame))
            }
        }
    }

    @Test("an A3 booklet with crop marks fits SRA3")
    func sra3() throws {
        let size = try plan(8, ImpositionOptions(.booklet(), marks: .crop)).sheetSize
        #expect(size.width <= .mm(450) && size.height <= .mm(320))
    }

    @Test("holes are 80 mm apart and 12 mm from the edge or the fold")
    func punch() throws {
        let cases: [(Imposition, BindingEdge, Length)] = [
            (.single, .left, .mm(12)), (.single, .right, .mm(198)), (.fold, .left, .mm(222)),
            (.fold, .right, .mm(198)),
        ]
        for (imposition, binding, x) in cases {
            let plan = try plan(4, ImpositionOptions(imposition, binding: binding, marks: .punch))
            let middles = plan.sheets[0].front.marks.compactMap { mark -> Point? in
                if case .circle(let middle, let radius) = mark, radius == .mm(3) { middle } else { nil }
            }
            #expect(middles.count == 2)
            #expect(middles.allSatisfy { abs(($0.x - x).raw) <= 2 })
            #expect(abs((middles[1].y - middles[0].y - .mm(80)).raw) <= 2)
            #expect(abs((middles[0].y + middles[1].y - plan.sheetSize.height).raw) <= 2)
            #expect(plan.sheets[0].back.marks.isEmpty)
        }
    }

    @Test("fold marks stand on the fold")
    func fold() throws {
        let plan = try plan(4, ImpositionOptions(.fold, marks: .fold))
        let ends = plan.sheets[0].front.marks.flatMap(places)
        #expect(ends.count == 4 && ends.allSatisfy { $0.x == plan.sheetSize.width / 2 })
    }
}
