import HanmenCore
import Testing

@testable import HanmenImpose

@Suite("What is refused")
struct RefusalTests {
    private func refusal(_ pages: [Size], _ options: ImpositionOptions) -> ImpositionError? {
        do throws(ImpositionError) {
            _ = try SheetPlanner(options).plan(pages)
            return nil
        } catch {
            return error
        }
    }

    @Test("no pages, too many, sizes of no paper, no room")
    func refusals() {
        let booklet = ImpositionOptions(.booklet())
        #expect(refusal([], booklet) == .noPages)
        #expect(refusal(Array(repeating: a4, count: 20_001), booklet) == .tooManyPages(20_001))
        #expect(refusal([a4, Size(width: .pt(2), height: .pt(800))], booklet) == .pageSize(page: 1))
        #expect(refusal([a4], ImpositionOptions(.booklet(sheetsPerSection: 0))) == .emptySection)
        #expect(refusal([a4], ImpositionOptions(.fold, isTwoSided: false)) == .foldedOnOneSide)
        #expect(refusal([a4], ImpositionOptions(.single, gutter: .mm(-1))) == .gutter(most: .mm(100)))
        let thick = ImpositionOptions(.booklet(), paperThickness: .mm(2))
        #expect(refusal(Array(repeating: a4, count: 400), thick) == .noRoom)
        let narrow = ImpositionOptions(.fold, paper: .a5, gutter: .mm(100))
        #expect(refusal([a4], narrow) == .noRoom)
    }
}
