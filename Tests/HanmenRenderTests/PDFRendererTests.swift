import HanmenCore
import HanmenFont
import HanmenRender
import HanmenTesting
import Testing

@Suite("PDF drawing (描画)")
struct PDFRendererTests {
    private let mincho: TestFont

    init() throws { mincho = try #require(TestFont.mincho) }

    private func draw(_ build: (inout SampleDocument) -> Void) throws -> [UInt8] {
        var sample = SampleDocument(fonts: [mincho])
        build(&sample)
        return try finishedFile(sample.document())
    }

    /// As Cairo leaves it.
    private func drawnFile(_ build: (inout SampleDocument) -> Void) throws -> [UInt8] {
        var sample = SampleDocument(fonts: [mincho])
        build(&sample)
        return try PDFRenderer().render(sample.document()).file
    }

    @Test("every character can be extracted as it was written")
    func text() throws {
        let sample = try #require(SampleDocument.report())
        let text = try PDFText.characters(finishedFile(sample.document()))
        #expect(text.hasPrefix("研修参加報告書緑野市議会みどりの会は、次の研修に参加したので、その内容を報告する。2026年4月1日"))
        #expect(text.contains("“Opendata”はWi-Fiで配られた。"))
    }

    @Test(
        "compatibility ideographs and marks stay what they are",
        arguments: ["神福都塚﨑", "①⑳㈱㍻℡№", "～―ー…‥", "ｱｲｳ"])
    func compatibility(text: String) throws {
        let file = try draw { _ = $0.addText(text, x: 80, y: 100) }
        #expect(try PDFText.characters(file) == text)
    }

    @Test("all fonts are embedded as subsets with Unicode")
    func fonts() throws {
        let sample = try #require(SampleDocument.report())
        let report = try PDFText.report("pdffonts", on: finishedFile(sample.document())).text
        let rows = report.split(separator: "\n").dropFirst(2)
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.contains("yes yes yes") })
    }

    @Test("text looks the same in a file, whose outlines are put in afterwards, and in pixels")
    func look() throws {
        let faces = [mincho, try #require(TestFont.gothic), try #require(TestFont.serifCollection)]
        for face in faces {
            var sample = SampleDocument(fonts: [face])
            _ = sample.addText("研修参加報告書、（令和6年）Wi-Fi ①㈱ｱ葛", size: 24, x: 60, y: 100)
            let maps = try PixelMap.both(sample.document()).map { $0.darkness(square: 12) }
            #expect(maps[0].count == maps[1].count && maps[0].contains { $0 > 60 })
            let most = zip(maps[0], maps[1]).map { abs($0 - $1) }.max() ?? 255
            #expect(most < 16, "\(face.face.name): \(most)")
        }
    }

    @Test("one cluster of several scalars keeps them all")
    func cluster() throws {
        var run = mincho.run("葛", at: Point(x: .pt(80), y: .pt(100)))
        run.text = "葛\u{E0102}"
        run.clusters = [GlyphCluster(utf8Count: run.text.utf8.count, glyphCount: 1)]
        let file = try draw { _ = $0.addLeaf(.glyphs(run)) }
        #expect(try PDFText.characters(file) == "葛\u{E0102}")
    }

    @Test("a glyph that stands for several texts keeps them all, and the content needs no help to say so")
    func severalTexts() throws {
        let texts = ["（", "(", "（", "葛\u{E0102}", "葛\u{E0100}", "葛"]
        let file = try draw { sample in
            for (line, text) in texts.enumerated() {
                let drawn = text.unicodeScalars.first == "葛" ? "葛" : "（"
                var run = mincho.run(
                    "前\(drawn)後", at: Point(x: .pt(80), y: .pt(100 + 20 * Double(line))))
                run.text = "前\(text)後"
                run.clusters[1].utf8Count = text.utf8.count
                _ = sample.addLeaf(.glyphs(run))
            }
        }
        #expect(try PDFText.characters(file) == texts.map { "前\($0)後" }.joined())
        #expect(!(try PDFText.uncompressed(file)).contains("ActualText"))
    }

    @Test("a face that a document lists twice keeps the texts of both")
    func sameFaceTwice() throws {
        var sample = SampleDocument(fonts: [mincho, mincho])
        for (index, text) in ["研修", "（報", "報告"].enumerated() {
            var run = mincho.run(text, at: Point(x: .pt(80), y: .pt(100 + 20 * Double(index))))
            run.font = FontID(index: index % 2)
            _ = sample.addLeaf(.glyphs(run))
        }
        #expect(try PDFText.characters(finishedFile(sample.document())) == "研修（報報告")
    }

    @Test("a rotated run keeps its text")
    func rotated() throws {
        let run = mincho.run("Wi-Fi", at: Point(x: .pt(80), y: .pt(100)), isRotated: true)
        let file = try draw { _ = $0.addLeaf(.glyphs(run)) }
        #expect(try PDFText.characters(file) == "Wi-Fi")
    }

    @Test("a face of a collection with PostScript outlines is drawn")
    func collection() throws {
        let serif = try #require(TestFont.serifCollection)
        var sample = SampleDocument(fonts: [serif])
        _ = sample.addText("緑野市議会", x: 80, y: 100)
        let file = try finishedFile(sample.document())
        #expect(try PDFText.characters(file) == "緑野市議会")
        #expect(try PDFText.report("pdffonts", on: file).text.contains("CID Type 0C"))
    }

    @Test("the same document gives the same bytes, from a new renderer and from a used one")
    func deterministic() throws {
        let document = try #require(SampleDocument.report()).document()
        let renderer = PDFRenderer()
        let first = try finishedFile(document, renderer)
        #expect(try finishedFile(document, renderer) == first)
        #expect(try renderer.render(document).file == PDFRenderer().render(document).file)
        #expect(try finishedFile(document) == first)
    }

    @Test("workers side by side, each with its renderer, draw the same bytes")
    func workers() async throws {
        let document = try #require(SampleDocument.report()).document()
        let expected = try finishedFile(document)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    var isSame = true
                    for _ in 0..<8 {
                        isSame = try isSame && finishedFile(document) == expected
                        _ = try ImageRenderer().render(document, page: 0, dotsPerInch: 20)
                    }
                    return isSame
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }

    @Test("text is left to finishing; what else is drawn is marked, and no sequence is Cairo's own")
    func marks() throws {
        let file = try drawnFile { sample in
            _ = sample.addText("本文", x: 80, y: 100)
            sample.addArtifact(.rule(Rule(from: .zero, to: Point(x: .pt(9), y: .pt(9)), thickness: .pt(1))))
            sample.addUnmarked(.glyphs(sample.run("余白", x: 80, y: 130)))
        }
        let text = try PDFText.uncompressed(file)
        #expect(!text.contains("BDC") && !text.contains("/Font") && !text.contains("StructTreeRoot"))
        #expect(text.contains("0.125 0 0.016 0.016 re f"))
        #expect(text.contains("0.375 0 0.016 0.016 re f"))
        #expect(text.count(of: " re f") == 2)
    }

    @Test("the sheet has the size of its media box")
    func pageSize() throws {
        let report = try PDFText.report("pdfinfo", on: draw { _ in }).text
        #expect(report.contains("(A4)"))
    }

    @Test("pages without content and documents without pages do not break")
    func empty() throws {
        var document = SampleDocument(fonts: [mincho]).document()
        #expect(try PDFText.report("qpdf", ["--check"], on: finishedFile(document)).succeeded)
        document.pages = []
        #expect(try PDFRenderer().render(document).file.starts(with: "%PDF".utf8))
    }
}

@Suite("What cannot be drawn")
struct RenderErrorTests {
    private let mincho: TestFont

    init() throws { mincho = try #require(TestFont.mincho) }

    private func error(font: Int = 0, _ change: (inout GlyphRun) -> Void) -> RenderError? {
        var run = mincho.run("市", at: Point(x: .pt(80), y: .pt(100)))
        run.font = FontID(index: font)
        change(&run)
        var sample = SampleDocument(fonts: [mincho])
        sample.addUnmarked(.glyphs(run))
        do {
            _ = try PDFRenderer().render(sample.document())
            return nil
        } catch {
            return error
        }
    }

    @Test("a missing glyph is named, never drawn as 〓", arguments: [UInt32(0), 0x0FFF_FFFF, 0x1000_5E02])
    func missingGlyph(id: UInt32) {
        #expect(error { $0.glyphs[0].id = id } == .missingGlyph(text: "市", font: "BIZ UDMincho", span: nil))
    }

    @Test("a face outside the list")
    func unknownFont() {
        #expect(error(font: 7) { _ in } == .unknownFont(FontID(index: 7), span: nil))
    }

    @Test("clusters that do not cover text and glyphs", arguments: [(2, 1), (3, 0), (4, 1), (3, 2)])
    func clusters(utf8Count: Int, glyphCount: Int) {
        let wrong = [GlyphCluster(utf8Count: utf8Count, glyphCount: glyphCount)]
        #expect(error { $0.clusters = wrong } == .uncoveredText(text: "市", span: nil))
    }

    @Test("clusters that cut a character in two")
    func splitCharacter() {
        let wrong = [GlyphCluster(utf8Count: 1, glyphCount: 1), GlyphCluster(utf8Count: 2, glyphCount: 0)]
        #expect(error { $0.clusters = wrong } != nil)
    }

    @Test(
        "a font file that is not there, is a folder, or is no font",
        arguments: ["/nowhere.ttf", "/", #filePath])
    func fontFile(path: String) throws {
        var document = SampleDocument(fonts: [mincho])
        document.addUnmarked(.glyphs(document.run("市", x: 80, y: 100)))
        var paged = document.document()
        paged.fonts[0].path = path
        #expect {
            try PDFRenderer().render(paged)
        } throws: { error in
            if case .unreadableFont(path, _)? = error as? RenderError { true } else { false }
        }
    }

    @Test("every error is told in Japanese with the place")
    func diagnostic() {
        let diagnostic = RenderError.missingGlyph(text: "𠮷", font: "明朝", span: nil).diagnostic
        #expect(diagnostic.id == "render.glyph.missing")
        #expect(diagnostic.summary.japanese == "「𠮷」の字形が書体「明朝」にありません。")
    }
}
