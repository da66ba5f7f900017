import HanmenCore
import HanmenForms
import HanmenLayout
import Testing

/// A run of full-width characters, so far from each other.
private func run(
    _ text: String, x: Double, y: Double, size: Double = 10.5, step: Double = 1, color: Color = .black,
    glyph: UInt32 = 1
) -> GlyphRun {
    GlyphRun(
        font: FontID(index: 0), size: .pt(size), color: color, origin: Point(x: .pt(x), y: .pt(y)),
        glyphs: text.indices.enumerated().map { number, _ in
            Glyph(id: glyph, offset: Point(x: .pt(Double(number) * size * step), y: .zero))
        },
        text: text, clusters: text.map { GlyphCluster(utf8Count: $0.utf8.count, glyphCount: 1) })
}

/// What is found on a page with these things on it.
private func found(_ items: [FrameItem], mark: Mark = .leaf(LeafID(number: 0))) -> [String] {
    let sheet = PaperSize.a4.size(.portrait)
    let page = Page(
        boxes: PageBoxes(trimmedTo: sheet), frame: Frame(size: sheet, items: [.marked(mark, items)]),
        label: "1")
    let document = PagedDocument(
        pages: [page], fonts: [FontFace(path: "a.ttf", index: 0, name: "A")],
        structure: StructureNode(.document),
        outline: [], metadata: DocumentMetadata(title: "題"))
    return PageInspector(FormStyle()).findings(in: document).map(\.id.name)
}

private let running = "緑野市議会は研修に参加した緑野市議会は研修に参加した"

@Suite("Inspecting pages")
struct PageInspectorTests {
    @Test("text in its place: nothing")
    func good() {
        #expect(found([.glyphs(run(running, x: 100, y: 200))]) == [])
    }

    @Test("beyond the sheet, on each side")
    func sheet() {
        for (x, y) in [(-8.0, 200.0), (580, 200), (100, 2), (100, 846)] {
            #expect(found([.glyphs(run(running, x: x, y: y))]).contains("check.page.beyond-sheet"))
        }
    }

    @Test("outside the type area: text, but no heads, feet or decoration")
    func typeArea() {
        let items = [FrameItem.glyphs(run("緑野市議会", x: 10, y: 200))]
        #expect(found(items) == ["check.page.beyond-type-area"])
        #expect(found(items, mark: .pagination(.header)) == [])
        #expect(found(items, mark: .artifact) == [])
    }

    @Test("readings beside the first line may stand a little outside")
    func reading() {
        let top = FormStyle().margins.top.points
        #expect(found([.glyphs(run("みどり", x: 100, y: top, size: 5.25))]) == [])
        #expect(found([.glyphs(run("みどり", x: 100, y: top))]) == ["check.page.beyond-type-area"])
    }

    @Test("text on text")
    func overlap() {
        let lines = [4.0, 10.5].map { pitch in
            found([.glyphs(run(running, x: 100, y: 200)), .glyphs(run(running, x: 100, y: 200 + pitch))])
        }
        #expect(lines == [["check.page.overlap"], []])
    }

    @Test("a line drawn apart by more than a quarter em; a spread label is none")
    func stretched() {
        #expect(found([.glyphs(run(running, x: 80, y: 200, step: 1.5))]) == ["check.page.stretched-line"])
        #expect(found([.glyphs(run(running, x: 80, y: 200, step: 1.25))]) == [])
        #expect(found([.glyphs(run("会派代表者", x: 80, y: 200, step: 3))]) == [])
    }

    @Test("text against its ground: 4.5 to 1, 3 to 1 where it is large")
    func contrast() {
        let box = FrameItem.box(
            Box(rect: Rect(x: .pt(80), y: .pt(180), width: .pt(400), height: .pt(40)), fill: .gray(100)))
        let text = FrameItem.glyphs(run("緑野市議会", x: 100, y: 200))
        #expect(found([box, text]) == ["check.page.contrast"])
        #expect(
            found([text, .glyphs(run("緑野", x: 200, y: 200, color: .gray(130)))]) == ["check.page.contrast"])
        #expect(found([.glyphs(run("緑野", x: 200, y: 200, size: 20, color: .gray(130)))]) == [])
        #expect(found([box, .glyphs(run("緑野", x: 100, y: 200, color: .white))]) == [])
    }

    @Test("a character without a glyph")
    func glyphless() {
        #expect(found([.glyphs(run("緑野", x: 100, y: 200, glyph: 0))]) == ["check.page.no-glyph"])
    }

    @Test("an empty page, and glyphs that clusters do not cover, are no trouble")
    func odd() {
        var broken = run("緑野", x: 100, y: 200)
        broken.glyphs = []
        #expect(found([]) == [])
        #expect(found([.glyphs(broken)]) == [])
    }
}
