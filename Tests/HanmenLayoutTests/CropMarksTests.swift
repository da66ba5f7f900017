import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenLayout

@Suite("Crop marks (トンボ)")
struct CropMarksTests {
    private func document() throws -> PagedDocument {
        var document = try Printed(.body(running(500)), style: FormStyle()).document
        let rect = Rect(x: .pt(90), y: .pt(90), width: .pt(30), height: .pt(10))
        let target = LinkTarget.place(page: 0, Point(x: .pt(50), y: .pt(60)))
        document.pages[0].frame.items.append(.link(LinkArea(rect: rect, target: target, text: "先")))
        document.outline = [
            OutlineEntry(title: "題", level: 1, page: 0, position: Point(x: .pt(10), y: .pt(20)))
        ]
        return document
    }

    private let distance = Length.mm(3) + CropMarks.length + CropMarks.margin

    /// What a mark covers, its square ends and its thickness counted.
    private func area(_ step: DrawingStep) throws -> Rect {
        guard case .rule(let rule) = step else { throw NoRule() }
        let (left, right) = (min(rule.from.x, rule.to.x), max(rule.from.x, rule.to.x))
        let (top, bottom) = (min(rule.from.y, rule.to.y), max(rule.from.y, rule.to.y))
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
            .outset(by: rule.thickness / 2)
    }

    private struct NoRule: Error {}

    @Test("what is inside the trim is what it was without marks, moved")
    func moved() throws {
        let plain = try document()
        let marked = CropMarks(bleed: .mm(3)).applied(to: plain)
        let offset = Point(x: distance, y: distance)
        #expect(marked.structure == plain.structure && marked.metadata == plain.metadata)
        for (before, after) in zip(plain.pages, marked.pages) {
            let expected = Page(
                boxes: before.boxes,
                frame: Frame(size: before.frame.size, items: [.frame(before.frame, at: offset)]), label: "")
            #expect(Array(after.sequences.dropLast()) == expected.sequences)
            #expect(after.sequences.last?.mark == .artifact)
            #expect(after.label == before.label)
        }
    }

    @Test("trim, bleed and sheet lie one inside the other, the trim as large as the page was")
    func boxes() throws {
        for millimetres in [0.0, 3, 5] {
            let boxes = CropMarks(bleed: .mm(millimetres)).applied(to: try document()).pages[0].boxes
            #expect(boxes.areNested)
            #expect(boxes.trim.size == PaperSize.a4.upright)
            #expect(boxes.trim.minX - boxes.bleed.minX == .mm(millimetres))
            #expect(boxes.bleed.maxY - boxes.trim.maxY == .mm(millimetres))
            #expect(boxes.media.origin == .zero)
        }
    }

    @Test("all marks are outside the bleed and on the sheet, on every plate", arguments: [0, 3, 20])
    func outside(millimetres: Double) throws {
        let page = CropMarks(bleed: .mm(millimetres)).applied(to: try document()).pages[0]
        let marks = try #require(page.sequences.last?.steps)
        #expect(marks.count == (millimetres == 0 ? 8 : 16) + 8)
        for mark in marks {
            let (area, bleed) = (try area(mark), page.boxes.bleed)
            #expect(page.boxes.media.contains(area))
            #expect(
                area.maxX <= bleed.minX || area.minX >= bleed.maxX || area.maxY <= bleed.minY
                    || area.minY >= bleed.maxY)
            guard case .rule(let rule) = mark else { continue }
            #expect(rule.color == .ink(.registration) && rule.thickness == .mm(0.1))
        }
    }

    @Test("links and the outline lead to where they led")
    func targets() throws {
        let marked = CropMarks(bleed: .mm(3)).applied(to: try document())
        let link = try #require(marked.pages[0].links.first).area
        #expect(link.rect.origin == Point(x: .pt(90) + distance, y: .pt(90) + distance))
        #expect(link.target == .place(page: 0, Point(x: .pt(50) + distance, y: .pt(60) + distance)))
        #expect(marked.outline[0].position == Point(x: .pt(10) + distance, y: .pt(20) + distance))
    }

    @Test("a document without pages, and an outline that leads nowhere, do not break")
    func empty() throws {
        var document = try document()
        document.pages = []
        #expect(CropMarks(bleed: .mm(3)).applied(to: document).outline == document.outline)
    }
}
