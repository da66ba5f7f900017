import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenLayout

@Suite("Pictures side by side (写真の並び)")
struct PictureGridTests {
    private static let sizes: [String: (Int, Int)] = [
        "a": (2000, 1500), "b": (2000, 1500), "c": (1500, 2000), "d": (4000, 400), "small": (300, 200),
    ]

    private func printed(
        _ paths: [String], caption: (Int) -> String? = { "写真\(["一", "二", "三", "四", "五"][$0 - 1])" },
        after fill: Int = 0, lines: Int = 36
    ) throws -> Printed {
        let nowhere = SourceText(name: "a.md", text: "").span(0..<0)
        let content = paths.enumerated().map { index, path in
            Inline.image(
                InlineImage(
                    path: Spanned(path, at: nowhere), alternative: Spanned("説明\(index + 1)", at: nowhere),
                    caption: caption(index + 1).map { Spanned($0, at: nowhere) }))
        }
        let blocks =
            (0..<fill).map { _ in ReportBlock.body("埋") } + [
                .paragraph(Paragraph(content: content, span: nowhere))
            ]
        let images = Self.sizes.mapValues { width, height in
            ImageData(format: .png, bytes: [0x89], pixelWidth: width, pixelHeight: height)
        }
        return try Printed(Form([.prose(blocks)], style: .lines(lines)), images: images)
    }

    @Test("two share the measure, tops aligned, with air between")
    func two() throws {
        let printed = try printed(["a", "b"])
        let rects = printed.pictures(onPage: 0)
        try #require(rects.count == 2)
        #expect(rects[0].minY == rects[1].minY && rects[0].size == rects[1].size)
        #expect(rects[0].minX == .zero && abs((rects[1].maxX - printed.area.width).raw) <= 4)
        #expect(abs((rects[1].minX - rects[0].maxX - printed.em).raw) <= 4)
    }

    @Test("n go on by twos", arguments: [(2, 1), (3, 2), (4, 2), (5, 3)])
    func rows(count: Int, rows: Int) throws {
        let rects = try printed(Array(repeating: "a", count: count)).pictures(onPage: 0)
        #expect(rects.count == count)
        #expect(Set(rects.map(\.minY)).count == rows)
        #expect(Set(rects.map(\.minX)).count == 2)
    }

    @Test("an upright picture keeps its shape in a cell of the same size")
    func upright() throws {
        let rects = try printed(["a", "c"]).pictures(onPage: 0)
        #expect((rects[1].size.height / rects[1].size.width).isNear(4 / 3))
        #expect(abs((rects[0].size.height - rects[1].size.height).raw) <= 2)
        #expect(rects[0].minY == rects[1].minY)
    }

    @Test("a panorama does not make its neighbour tiny")
    func panorama() throws {
        let rects = try printed(["d", "c"]).pictures(onPage: 0)
        #expect(rects[1].size.height > rects[0].size.height * 3)
        #expect(rects[0].minY == rects[1].minY)
    }

    @Test("each caption stands in the middle under its picture")
    func captions() throws {
        let printed = try printed(["a", "c"])
        for (number, rect) in printed.pictures(onPage: 0).enumerated() {
            let caption = try printed.line(["写真一", "写真二"][number])
            #expect(caption.y > rect.maxY)
            let middle = (rect.minX + rect.maxX) / printed.em
            #expect((caption.start + caption.end).isNear(middle))
        }
    }

    @Test("a long caption is broken in the width of its cell")
    func longCaption() throws {
        let printed = try printed(["a", "b"], caption: { $0 == 1 ? running(60) : "短い" })
        let lines = printed.text(onPage: 0).filter { !$0.text.hasPrefix("短い") }
        #expect(lines.count >= 3)
        #expect(lines.allSatisfy { printed.em * $0.end <= printed.area.width / 2 })
    }

    @Test("a row is never broken", arguments: 0...14)
    func kept(fill: Int) throws {
        let printed = try printed(["a", "b", "a", "b"], after: fill, lines: 18)
        for page in printed.document.pages.indices {
            #expect(printed.pictures(onPage: page).count.isMultiple(of: 2))
        }
        for pair in [("写真一", "写真二"), ("写真三", "写真四")] {
            let first = try printed.line(pair.0)
            let second = try printed.line(pair.1)
            #expect(first.page == second.page)
            #expect(!printed.pictures(onPage: first.page).isEmpty)
        }
    }

    @Test("a caption longer than a page loses nothing")
    func endlessCaption() throws {
        let printed = try printed(["a", "b"], caption: { _ in running(1500) }, lines: 12)
        let text = printed.lines.map(\.text).joined()
        #expect(text.count >= 3000)
        for page in printed.document.pages.indices {
            #expect(printed.text(onPage: page).allSatisfy { $0.y <= printed.area.height })
        }
    }

    @Test("pictures and captions are read from left to right")
    func order() throws {
        let structure = try printed(["a", "b", "c"]).document.structure
        #expect(structure.words == "Document(Figure Caption Figure Caption Figure Caption)")
        #expect(structure.elements(.figure).map(\.attributes.alternative) == ["説明1", "説明2", "説明3"])
    }

    @Test("pictures lie on white, and know where they were written")
    func backdrop() throws {
        let placed = try printed(["a", "b"]).document.pages.flatMap(\.sequences).flatMap(\.steps).compactMap {
            if case .image(let image) = $0 { image } else { nil }
        }
        #expect(placed.map(\.backdrop) == [.white, .white])
        #expect(placed.allSatisfy { $0.span?.source.name == "a.md" })
    }

    @Test("one that could not be read leaves no gap")
    func missing() throws {
        #expect(try printed(["a", "nowhere", "b"]).pictures(onPage: 0).count == 2)
    }
}

@Suite("Resolution of pictures")
struct ImageResolutionTests {
    private func found(_ width: Int, _ height: Int) throws -> [Diagnostic] {
        let image = ImageData(format: .png, bytes: [0x89], pixelWidth: width, pixelHeight: height)
        let form = Form([.prose([.picture("a.png", alternative: "写真")])])
        return Layouter(library: try TestFonts.library())
            .layout(form, images: ["a.png": image], created: Fixed.created).diagnostics
    }

    @Test("enough pixels are no matter", arguments: [(4000, 3000), (1500, 1000), (800, 3000)])
    func enough(width: Int, height: Int) throws { #expect(try found(width, height).isEmpty) }

    @Test("too few are told, with the size that would be right")
    func tooFew() throws {
        let diagnostics = try found(300, 200)
        #expect(diagnostics.map(\.id) == ["layout.image.low-resolution"])
        #expect(diagnostics.map(\.severity) == [.warning])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.span != nil)
        #expect(diagnostic.summary.japanese.contains("dpi"))
        let size = try #require(diagnostic.hints.first?.japanese.firstMatch(of: /(\d+)×(\d+) 画素/))
        let (width, height) = (try #require(Int(size.1)), try #require(Int(size.2)))
        #expect(try found(width, height).isEmpty)
    }
}
