import HanmenCore
import Testing

@testable import HanmenVolume

@Suite("Rows that lead to pages")
struct RowLinksTests {
    private let source = SourceText(name: "目次", text: "一\n二")

    private func run(_ text: String, line: Int, x: Double) -> FrameItem {
        .glyphs(
            GlyphRun(
                font: FontID(index: 0), size: .pt(10), origin: Point(x: .pt(x), y: .pt(20 * Double(line))),
                glyphs: [Glyph(id: 1, offset: .zero)], text: text,
                clusters: [GlyphCluster(utf8Count: text.utf8.count, glyphCount: 1)],
                span: source.span(source.range(ofLine: line))))
    }

    private var contents: PagedDocument {
        let size = PaperSize.a4.upright
        let items: [FrameItem] = [1, 2].flatMap { line -> [FrameItem] in
            [
                .frame(
                    Frame(
                        size: .zero,
                        items: [.marked(.leaf(LeafID(number: line * 2)), [run("題", line: line, x: 0)])]),
                    at: Point(x: .pt(30), y: .pt(40))),
                .marked(.leaf(LeafID(number: line * 2 + 1)), [run("9", line: line, x: 300)]),
            ]
        }
        let rows = [1, 2].map { line in
            StructureNode.Child.node(
                StructureNode(
                    .paragraph,
                    children: [.leaf(LeafID(number: line * 2)), .leaf(LeafID(number: line * 2 + 1))]))
        }
        return PagedDocument(
            pages: [
                Page(boxes: PageBoxes(trimmedTo: size), frame: Frame(size: size, items: items), label: "i")
            ],
            fonts: [], structure: StructureNode(.document, children: rows), outline: [],
            metadata: DocumentMetadata(title: "目次"))
    }

    @Test("each row has one area over all of it, in its first leaf, and one Link in the structure")
    func rows() {
        let targets = [
            1: RowLinks.Target(page: 4, text: "題 9頁"), 2: RowLinks.Target(page: 8, text: "題 13頁"),
        ]
        let linked = RowLinks(targets: targets, source: source).applied(to: contents)
        let links = linked.pages[0].links
        #expect(links.map(\.area.target) == [.place(page: 4, .zero), .place(page: 8, .zero)])
        #expect(links.map(\.leaf?.number) == [2, 4])
        #expect(links.allSatisfy { $0.area.rect.minX == .pt(30) && $0.area.rect.maxX == .pt(310) })
        for case .node(let row) in linked.structure.children {
            #expect(row.children.count == 1)
            guard case .node(let link)? = row.children.first else { continue }
            #expect(link.role == .link && link.children.count == 2)
        }
    }

    @Test("what leads nowhere stays as it is")
    func nothing() {
        #expect(RowLinks(targets: [:], source: source).applied(to: contents) == contents)
    }
}
