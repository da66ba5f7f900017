import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenImpose

/// All ways of putting pages on sheets that people can ask for.
private let impositions: [Imposition] = [
    .nUp(.two), .nUp(.four), .booklet(), .booklet(sheetsPerSection: 3), .fold, .single,
]

@Suite("Plans of sheets (面付け)")
struct PlanTests {
    @Test("a folded book reads from the first page to the last, upright", arguments: BindingEdge.allCases)
    func folding(_ binding: BindingEdge) throws {
        for count in 1...200 {
            for imposition in [Imposition.booklet(), .booklet(sheetsPerSection: 4), .fold] {
                for duplex in [nil] + DuplexEdge.allCases.map(Optional.some) {
                    let options = ImpositionOptions(imposition, binding: binding, duplex: duplex)
                    let plan = try plan(count, options)
                    let leaves = FoldedBook(plan: plan, binding: binding).pages
                    #expect(leaves.count == 4 * plan.sheets.count)
                    #expect(leaves.prefix(count).map(\.page) == Array(0..<count))
                    #expect(leaves.dropFirst(count).allSatisfy { $0.page == nil })
                    #expect(leaves.prefix(count).allSatisfy { $0.isUpright })
                }
            }
        }
    }

    @Test("each page lies once, whole, in its own place on the sheet", arguments: impositions)
    func onceEach(_ imposition: Imposition) throws {
        var dice = Dice(seed: 8)
        for _ in 0..<40 {
            let count = dice.roll(1...90)
            let sizes = (0..<count).map { _ in
                dice.pick([
                    a4, a4, a4, PaperSize.a3.upright, PaperSize.b5.size(.landscape), PaperSize.a5.upright,
                ])
            }
            let options = ImpositionOptions(
                imposition, paper: dice.pick([nil, .a4, .b4, .a3]),
                binding: dice.pick(BindingEdge.allCases), gutter: .mm(Double(dice.roll(0...15))),
                paperThickness: .mm(0.1), duplex: dice.pick([nil, .long, .short]),
                marks: SheetMarks(rawValue: dice.roll(0...7)))
            let plan = try SheetPlanner(options).plan(sizes)
            #expect(plan.placements.compactMap(\.page).sorted() == Array(0..<count))
            let sheet = Rect(origin: .zero, size: plan.sheetSize)
            for side in plan.sheets.flatMap({ [$0.front, $0.back] }) {
                for (number, placement) in side.placements.enumerated() {
                    #expect(sheet.contains(placement.frame) && placement.slot.contains(placement.frame))
                    #expect(placement.scale <= 1)
                    for other in side.placements[(number + 1)...] {
                        #expect(areApart(placement.frame, other.frame))
                    }
                }
            }
        }
    }

    private func areApart(_ a: Rect, _ b: Rect) -> Bool {
        a.maxX <= b.minX || b.maxX <= a.minX || a.maxY <= b.minY || b.maxY <= a.minY
    }

    @Test("what lies on a sheet is as large as its scale says, up to a rounding")
    func scales() throws {
        let sizes = [a4, PaperSize.a3.upright, PaperSize.a5.size(.landscape), PaperSize.b5.upright]
        for imposition in impositions {
            for placement in try SheetPlanner(ImpositionOptions(imposition)).plan(sizes).placements {
                guard let page = placement.page else { continue }
                let size = placement.turn.swapsSides ? sizes[page].turned : sizes[page]
                #expect(abs((placement.frame.size.width - size.width * placement.scale).raw) <= 1)
                #expect(abs((placement.frame.size.height - size.height * placement.scale).raw) <= 1)
            }
        }
    }

    @Test("pages keep their size on the paper that offices have for them")
    func paper() throws {
        let cases: [(PaperSize, Imposition, PaperSize, PaperOrientation)] = [
            (.a4, .booklet(), .a3, .landscape), (.b5, .booklet(), .b4, .landscape),
            (.a5, .fold, .a4, .landscape), (.a4, .nUp(.two), .a3, .landscape),
            (.a4, .single, .a4, .portrait), (.a5, .nUp(.four), .a3, .portrait),
        ]
        for (page, imposition, paper, orientation) in cases {
            let plan = try SheetPlanner(ImpositionOptions(imposition)).plan([page.upright])
            #expect(plan.sheetSize == paper.size(orientation))
            #expect(plan.smallestScale > 0.995)
        }
    }

    @Test("two A4 pages on A4 become as much smaller as A5 is")
    func a4OnA4() throws {
        let plan = try plan(2, ImpositionOptions(.nUp(.two), paper: .a4))
        #expect(plan.sheetSize == PaperSize.a4.size(.landscape))
        #expect(abs(plan.smallestScale - 0.707) < 0.001)
    }

    @Test("a page that lies among standing ones is turned with its head to the left, and not made smaller")
    func turned() throws {
        let plan = try SheetPlanner(ImpositionOptions(.nUp(.two))).plan([
            a4, PaperSize.a4.size(.landscape), a4,
        ])
        #expect(plan.placements.compactMap { $0.page == nil ? nil : $0.turn } == [.none, .left, .none])
        #expect(plan.smallestScale == 1)
    }
}
