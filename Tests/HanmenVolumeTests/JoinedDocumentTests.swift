import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenVolume

private func face(_ name: String) -> FontFace { FontFace(path: "/\(name).ttf", index: 0, name: name) }

private func document(_ faces: [String], leaves: Int, title: String = "題") -> PagedDocument {
    let runs = (0..<leaves).map { leaf in
        FrameItem.frame(
            Frame(
                size: .zero,
                items: [
                    .marked(
                        .leaf(LeafID(number: leaf)),
                        [
                            .glyphs(
                                GlyphRun(
                                    font: FontID(index: leaf % faces.count), size: .pt(10), origin: .zero,
                                    glyphs: [], text: "\(title)\(leaf)", clusters: []))
                        ])
                ]), at: .zero)
    }
    let size = PaperSize.a4.upright
    return PagedDocument(
        pages: [Page(boxes: PageBoxes(trimmedTo: size), frame: Frame(size: size, items: runs), label: "1")],
        fonts: faces.map(face),
        structure: StructureNode(
            .document,
            children: (0..<leaves).map {
                .node(StructureNode(.paragraph, children: [.leaf(LeafID(number: $0))]))
            }),
        outline: [
            OutlineEntry(title: title, level: 1, page: 0, position: .zero),
            OutlineEntry(title: "節", level: 2, page: 0, position: .zero),
        ], metadata: DocumentMetadata(title: title))
}

private func runs(_ page: Page) -> [(leaf: Int, font: Int, text: String)] {
    page.sequences.flatMap { sequence in
        sequence.steps.compactMap { step in
            guard case .glyphs(let run) = step else { return nil }
            return (sequence.mark.leaf?.number ?? -1, run.font.index, run.text)
        }
    }
}

private func leaves(_ node: StructureNode) -> [Int] {
    node.children.flatMap { child -> [Int] in
        switch child {
        case .leaf(let leaf): [leaf.number]
        case .node(let inner): leaves(inner)
        }
    }
}

@Suite("Documents joined to one")
struct JoinedDocumentTests {
    private var joined: PagedDocument {
        var volume = JoinedDocument(DocumentMetadata(title: "綴り"))
        volume.append(
            document(["明朝", "ゴシック"], leaves: 3, title: "甲"), labels: ["i"],
            outline: OutlineEntry(title: "会派", level: 1, page: 0, position: .zero))
        volume.appendBlank(label: "ii")
        volume.append(
            document(["ゴシック", "明朝", "楷書"], leaves: 4, title: "乙"), labels: ["1"],
            outline: OutlineEntry(title: "乙", level: 2, page: 0, position: .zero))
        return volume.document
    }

    @Test("each face is listed once, and every run has the face that it had")
    func faces() {
        let joined = joined
        #expect(joined.fonts.map(\.name) == ["明朝", "ゴシック", "楷書"])
        #expect(runs(joined.pages[0]).map { joined.fonts[$0.font].name } == ["明朝", "ゴシック", "明朝"])
        #expect(runs(joined.pages[2]).map { joined.fonts[$0.font].name } == ["ゴシック", "明朝", "楷書", "ゴシック"])
    }

    @Test("leaves are numbered through: those drawn are those of the structure, in one order")
    func structure() {
        let joined = joined
        #expect(leaves(joined.structure) == Array(0..<7))
        #expect(joined.pages.flatMap { runs($0).map(\.leaf) } == Array(0..<7))
        #expect(
            joined.structure.children.map {
                if case .node(let node) = $0 { node.role == .part } else { false }
            }
                == [true, true])
    }

    @Test("text out is text in; blank pages are blank; labels are those given")
    func pages() {
        let joined = joined
        #expect(
            joined.pages.flatMap { runs($0).map(\.text) }
                == (0..<3).map { "甲\($0)" } + (0..<4).map { "乙\($0)" })
        #expect(joined.pages[1].frame.items.isEmpty && joined.pages[1].boxes == joined.pages[0].boxes)
        #expect(joined.pages.map(\.label) == ["i", "ii", "1"])
    }

    @Test("outlines hang under the entries of their documents; a title is not said twice")
    func outline() {
        #expect(
            joined.outline.map { "\($0.level) \($0.title) \($0.page)" }
                == ["1 会派 0", "2 甲 0", "3 節 0", "2 乙 2", "3 節 2"])
    }

    @Test("a stamp brings its face along and belongs to no leaf")
    func stamp() {
        var volume = JoinedDocument(DocumentMetadata(title: ""))
        volume.append(document(["明朝"], leaves: 1), labels: ["1"], outline: nil)
        let run = GlyphRun(
            font: FontID(index: 0), size: .pt(8), origin: .zero, glyphs: [], text: "1", clusters: [])
        volume.stamp(.marked(.pagination(.footer), [.glyphs(run)]), in: [face("ゴシック")], on: 0)
        #expect(volume.document.fonts.map(\.name) == ["明朝", "ゴシック"])
        #expect(runs(volume.document.pages[0]).last.map { $0.leaf } == -1)
        #expect(runs(volume.document.pages[0]).last.map { $0.font } == 1)
    }
}
