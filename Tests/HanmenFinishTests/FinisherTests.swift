import Foundation
import HanmenCore
import HanmenFinish
import HanmenFont
import HanmenRender
import HanmenTesting
import Testing

/// Draws and finishes a document.
func finish(_ document: PagedDocument, _ options: FinishingOptions = FinishingOptions()) throws -> [UInt8] {
    try Finisher().finish(PDFRenderer().render(document), document: document, options: options)
}

/// A sample of two pages: a report, and a page that goes on with its last paragraph.
func twoPageSample() throws -> SampleDocument {
    var sample = try #require(SampleDocument.report())
    let first = sample.addText("頁をまたぐ段落は、", x: 85, y: 700)
    sample.addPage()
    let second = sample.addText("次の頁に続く。", x: 85, y: 100)
    sample.children.append(.node(StructureNode(.paragraph, children: [first, second])))
    sample.addHeading("所感", level: 2, size: 12, x: 85, y: 140)
    let note = sample.addText("※1　注記である。", size: 8, x: 85, y: 700)
    sample.children.append(.node(StructureNode(.note, children: [note])))
    sample.addFolio()
    return sample
}

@Suite("Finished files (仕上げ)")
struct FinisherTests {
    private let file: [UInt8]
    private let text: String

    init() throws {
        file = try finish(twoPageSample().document())
        text = try PDFText.uncompressed(file)
    }

    @Test("qpdf finds nothing to complain of")
    func check() throws {
        let outcome = try PDFText.report("qpdf", ["--check"], on: file)
        #expect(outcome.succeeded && outcome.errorText.isEmpty, "\(outcome.text)\(outcome.errorText)")
        #expect(file.starts(with: "%PDF-1.7".utf8))
    }

    @Test("the text is what the display list says")
    func sameText() throws {
        let document = try twoPageSample().document()
        let runs = document.pages.flatMap(\.sequences).flatMap(\.steps).compactMap { step in
            if case .glyphs(let run) = step { run.text } else { nil }
        }
        let extracted = Set(try PDFText.characters(file))
        let missing = Set(runs.joined()).subtracting(extracted).filter { !$0.isWhitespace }
        #expect(missing.isEmpty)
    }

    @Test("the structure is read as the report is read aloud")
    func structure() throws {
        let outcome = try PDFText.report("pdfinfo", ["-struct-text"], on: file)
        let lines = outcome.text.split(separator: "\n").filter { !$0.contains("/Scope") }
        Golden.check(lines.joined(separator: "\n") + "\n", named: "two-page-structure")
    }

    @Test("black is the black plate's alone, colours stay")
    func colors() {
        #expect(!text.contains("0 0 0 rg"))
        #expect(text.contains("0.7529 0 0 RG"))
        #expect(!text.contains("/a0"))
        #expect(!text.contains("/Group"))
    }

    @Test("nothing of Cairo's own structure is left")
    func cairosStructure() {
        #expect(!text.contains("NonStruct"))
        #expect(!text.contains("cairo"))
    }

    @Test("every sequence has its mark, numbered from 0 on each page")
    func marks() throws {
        let document = try twoPageSample().document()
        let artifacts = document.pages.flatMap(\.sequences).filter { $0.mark == .artifact }
        #expect(text.count(of: "/Artifact BMC") == artifacts.count)
        #expect(text.count(of: "<</MCID 0>> BDC") == 2)
        #expect(text.contains("/Note <</MCID 2>> BDC"))
    }

    @Test("title, language and dates are the document's, in Info as in XMP")
    func metadata() throws {
        let info = try PDFText.report("pdfinfo", on: file).text
        for line in [
            "Title:           研修参加報告書", "Author:          緑野市議会 みどりの会", "Keywords:        研修, 報告書",
            "Tagged:          yes", "Producer:        Hanmen",
        ] { #expect(info.contains(line)) }
        #expect(text.contains("<rdf:li xml:lang=\"x-default\">研修参加報告書</rdf:li>"))
        #expect(text.contains("/Lang (ja)"))
        #expect(text.contains("/DisplayDocTitle true"))
    }

    @Test("the outline is nested by levels")
    func outline() throws {
        let entries = text.components(separatedBy: "endobj").filter { $0.contains("/XYZ") }
        #expect(entries.count == 3)
        #expect(entries.filter { $0.contains("/First") && $0.contains("/Count 2") }.count == 1)
        #expect(entries.filter { $0.contains("/Prev") }.count == 1)
    }

    @Test("page boxes are turned to count upwards")
    func boxes() throws {
        var document = try twoPageSample().document()
        document.pages[0].boxes.trim = Rect(x: .pt(10), y: .pt(20), width: .pt(500), height: .pt(700))
        let height = document.pages[0].boxes.media.size.height.points
        let report = try PDFText.report("pdfinfo", ["-box", "-l", "1"], on: finish(document)).text
        let trim = report.split(separator: "\n").first { $0.contains("TrimBox") }
        let numbers = trim?.split(separator: " ").suffix(4).compactMap { Double($0) } ?? []
        let expected = [10, height - 720, 510, height - 20]
        #expect(numbers.count == 4 && zip(numbers, expected).allSatisfy { abs($0 - $1) < 0.01 })
    }

    @Test("a plain file promises nothing but keeps its structure")
    func plain() throws {
        let plain = try PDFText.uncompressed(
            finish(twoPageSample().document(), FinishingOptions(standard: .plain)))
        #expect(!plain.contains("pdfaid") && !plain.contains("/OutputIntents"))
        #expect(plain.contains("/StructTreeRoot"))
    }

    @Test("a document without pages, and a leaf without content, do not break")
    func empty() throws {
        var sample = SampleDocument(fonts: [])
        sample.children.append(.node(StructureNode(.paragraph, children: [.leaf(LeafID(number: 99))])))
        var document = sample.document()
        #expect(try PDFText.report("qpdf", ["--check"], on: finish(document)).succeeded)
        document.pages = []
        _ = try? finish(document)
    }

    @Test("a picture drawn twice on a page is embedded once, and no fault")
    func samePicture() throws {
        for image in [TestPicture.jpeg, TestPicture.png(width: 2, height: 2, red: 9, green: 0, blue: 0)] {
            var sample = SampleDocument(fonts: [])
            for x in [9.0, 99] {
                let rect = Rect(x: .pt(x), y: .pt(9), width: .pt(30), height: .pt(30))
                sample.addArtifact(.image(PlacedImage(image: image, rect: rect)))
            }
            let file = try finish(sample.document())
            #expect(
                try PDFText.report("pdfimages", ["-list"], on: file).text.split(separator: "\n").count == 4)
            #expect(try PDFText.report("qpdf", ["--check"], on: file).errorText.isEmpty)
        }
    }

    @Test("see-through pictures keep the page's group, opaque ones do not need it")
    func transparency() throws {
        for (alpha, isKept) in [(UInt8(128), true), (255, false)] {
            var sample = SampleDocument(fonts: [])
            let image = TestPicture.png(width: 2, height: 2, red: 90, green: 90, blue: 0, alpha: alpha)
            let rect = Rect(x: .pt(9), y: .pt(9), width: .pt(9), height: .pt(9))
            sample.addArtifact(.image(PlacedImage(image: image, rect: rect)))
            let text = try PDFText.uncompressed(finish(sample.document()))
            #expect(text.contains("/Group") == isKept)
            #expect(text.contains("/SMask") == isKept)
        }
    }
}

@Suite("File and document that do not belong together")
struct FinishingErrorTests {
    private func finish(_ drawn: DrawnDocument, as document: PagedDocument) throws(FinishingError) {
        _ = try Finisher().finish(drawn, document: document)
    }

    private func sample() throws -> (drawn: DrawnDocument, document: PagedDocument) {
        let document = try twoPageSample().document()
        return (try PDFRenderer().render(document), document)
    }

    @Test("a sequence less in the display list")
    func count() throws {
        var (drawn, document) = try sample()
        document.pages[1].frame.items.removeLast()
        #expect(throws: FinishingError.contentMismatch(page: 1, sequence: 0)) {
            try finish(drawn, as: document)
        }
    }

    @Test("text that nobody drew, and whose face finishing was not given")
    func text() throws {
        let (drawn, document) = try sample()
        #expect(throws: FinishingError.contentMismatch(page: 0, sequence: 0)) {
            try finish(DrawnDocument(file: drawn.file, faces: []), as: document)
        }
    }

    @Test("a drawn leaf that no element holds")
    func orphan() throws {
        var (drawn, document) = try sample()
        document.structure.children.removeLast()
        #expect {
            try finish(drawn, as: document)
        } throws: { error in
            if case .leafOutsideStructure(_, page: 1)? = error as? FinishingError { true } else { false }
        }
    }

    @Test("a leaf that two elements hold")
    func twice() throws {
        var (drawn, document) = try sample()
        document.structure.children.append(
            .node(StructureNode(.paragraph, children: [.leaf(LeafID(number: 0))])))
        #expect(throws: FinishingError.leafHeldTwice(LeafID(number: 0))) { try finish(drawn, as: document) }
    }

    @Test("another number of pages")
    func pages() throws {
        var (drawn, document) = try sample()
        document.pages.append(document.pages[0])
        #expect(throws: FinishingError.pageCountMismatch(document: 3, file: 2)) {
            try finish(drawn, as: document)
        }
    }

    @Test(
        "what is no PDF",
        arguments: [[], Array("%PDF-1.7 and nothing".utf8), [UInt8](repeating: 0, count: 5000)])
    func garbage(drawn: [UInt8]) throws {
        let (_, document) = try sample()
        #expect(throws: FinishingError.self) {
            try finish(DrawnDocument(file: drawn, faces: []), as: document)
        }
    }

    @Test("a file cut anywhere is refused or finished, never a crash", arguments: [0.3, 0.6, 0.95])
    func truncated(share: Double) throws {
        let (drawn, document) = try sample()
        let cut = Array(drawn.file.prefix(Int(Double(drawn.file.count) * share)))
        try? finish(DrawnDocument(file: cut, faces: drawn.faces), as: document)
    }
}

@Suite("Same input, same bytes")
struct DeterminismTests {
    @Test("twice in one process")
    func twice() throws {
        let document = try twoPageSample().document()
        #expect(try finish(document) == finish(document))
    }

    @Test("in workers side by side, each drawing and finishing for itself, under every standard")
    func workers() async throws {
        let document = try twoPageSample().document()
        for standard in [Standard.archivalAccessible, .archivalWithAttachments, .plain] {
            let options = FinishingOptions(standard: standard)
            let expected = try finish(document, options)
            try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<6 { group.addTask { try finish(document, options) } }
                for try await file in group { #expect(file == expected) }
            }
        }
    }

    @Test("in a process with another time zone and language")
    func otherProcess() async throws {
        let expected = Data(try finish(twoPageSample().document())).base64EncodedString()
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            setenv("TZ", "America/New_York", 1)
            setenv("LANG", "de_DE.UTF-8", 1)
            setenv("HOME", "/nowhere", 1)
            tzset()
            setlocale(LC_ALL, "")
            print(Data(try finish(twoPageSample().document())).base64EncodedString())
        }
        let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
        #expect(output.contains(expected))
    }
}
