import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenFinish

/// A document with black and gray text, 朱, another colour, a picture, links and an outline.
private func printedSample() throws -> SampleDocument {
    var sample = try twoPageSample()
    let seal = sample.addText("朱の字", x: 85, y: 560, color: .vermilion)
    let blue = sample.addText("青の字", x: 85, y: 580, color: .rgb(red: 0, green: 75, blue: 160))
    let image = TestPicture.png(width: 2, height: 2, red: 90, green: 40, blue: 0)
    let rect = Rect(x: .pt(85), y: .pt(600), width: .pt(30), height: .pt(30))
    sample.addArtifact(.image(PlacedImage(image: image, rect: rect)))
    sample.addUnmarked(
        .link(LinkArea(rect: rect, target: .address("https://example.jp/"), text: "例")))
    sample.children.append(.node(StructureNode(.paragraph, children: [seal, blue])))
    return sample
}

private func options(
    _ profile: [UInt8] = TestProfile().bytes, vermilion: VermilionInk = .process
) throws -> FinishingOptions {
    FinishingOptions(
        standard: .press, outputProfile: try OutputProfile(bytes: profile), vermilion: vermilion)
}

@Suite("Files for the press (PDF/X-4)")
struct PressFileTests {
    private let file: [UInt8]
    private let text: String

    init() throws {
        file = try finish(printedSample().document(), options())
        text = try PDFText.uncompressed(file)
    }

    @Test("PDF 1.6 with an identifier, not encrypted, and qpdf has nothing to complain of")
    func version() throws {
        #expect(file.starts(with: "%PDF-1.6".utf8))
        let outcome = try PDFText.report("qpdf", ["--check"], on: file)
        #expect(outcome.succeeded && outcome.errorText.isEmpty, "\(outcome.text)\(outcome.errorText)")
        #expect(text.contains("/ID [<"))
        #expect(!text.contains("/Encrypt"))
    }

    @Test("one output intent, with the profile of the press")
    func intent() {
        #expect(text.count(of: "/S /GTS_PDFX") == 1)
        #expect(text.contains("/OutputConditionIdentifier (Test press)"))
        #expect(text.contains("/N 4"))
        #expect(!text.contains("GTS_PDFA1"))
    }

    @Test("XMP claims PDF/X-4 alone and says what a printing house asks")
    func metadata() {
        for element in [
            "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "<pdf:Trapped>False</pdf:Trapped>",
            "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>", "<xmpMM:VersionID>1</xmpMM:VersionID>",
            "<xmpMM:DocumentID>uuid:", "<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>",
            "<dc:title>",
        ] { #expect(text.contains(element), "\(element)") }
        #expect(text.contains("/Trapped /False"))
        for claim in ["pdfaid", "pdfuaid", "pdfaExtension"] { #expect(!text.contains(claim)) }
    }

    @Test("nothing can be clicked on; the structure and the outline stay")
    func annotations() {
        for key in ["/Annots", "/Annot", "/OpenAction", "/JavaScript", "/AA", "/URI", "/LZWDecode"] {
            #expect(!text.contains(key), "\(key)")
        }
        #expect(text.contains("/StructTreeRoot"))
        #expect(text.contains("/Outlines"))
    }

    @Test("no device RGB: colours and pictures are sRGB by profile")
    func colors() {
        #expect(!text.contains("DeviceRGB"))
        #expect(!text.contains(" rg\n") && !text.contains(" RG\n"))
        #expect(text.contains("0 0 0 1 k"))
        #expect(text.contains("/HmRGB cs"))
        #expect(text.contains("0 0.8 0.65 0 k"))
        #expect(text.count(of: "/ICCBased") == 1)
    }

    @Test("every page has a trim, a bleed and a sheet, one inside the other")
    func boxes() throws {
        for box in ["MediaBox", "BleedBox", "TrimBox"] { #expect(text.count(of: "/\(box) [") == 2) }
        #expect(!text.contains("/ArtBox"))
        var document = try printedSample().document()
        document.pages[1].boxes.trim = document.pages[1].boxes.media.outset(by: .pt(1))
        let found = Finisher().violations(of: document, options: try options())
        #expect(found.map(\.kind) == [.boxesNotNested(page: 2)])
    }

    @Test("a see-through picture blends in the inks of the press")
    func group() throws {
        var sample = SampleDocument(fonts: [])
        let image = TestPicture.png(width: 2, height: 2, red: 90, green: 90, blue: 0, alpha: 128)
        let rect = Rect(x: .pt(9), y: .pt(9), width: .pt(9), height: .pt(9))
        sample.addArtifact(.image(PlacedImage(image: image, rect: rect)))
        let text = try PDFText.uncompressed(finish(sample.document(), options()))
        #expect(text.contains("/CS /DeviceCMYK") && text.contains("/SMask"))
        #expect(!text.contains("DeviceRGB"))
    }

    @Test("the same input gives the same bytes; another title is another document")
    func identity() throws {
        #expect(try finish(printedSample().document(), options()) == file)
        let drawn = FileBody()
        _ = drawn.addStream(.plain([1, 2, 3]), [])
        let first = DocumentIdentity(of: drawn, DocumentMetadata(title: "一"))
        #expect(first == DocumentIdentity(of: drawn, DocumentMetadata(title: "一")))
        #expect(first != DocumentIdentity(of: drawn, DocumentMetadata(title: "二")))
        let parts = first.uuid.split(separator: "-").map(String.init)
        #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
        #expect(parts[2].first == "8" && "89ab".contains(parts[3].first ?? " "))
    }

    @Test("the text is the same as in a file that is kept")
    func sameText() throws {
        let kept = try finish(printedSample().document(), FinishingOptions(standard: .plain))
        #expect(try PDFText.characters(file) == PDFText.characters(kept))
    }

    @Test("without a profile there is no file, and no other standard takes one")
    func conflicts() throws {
        let document = try twoPageSample().document()
        #expect(throws: FinishingError.conflict(.profileMissing)) {
            try finish(document, FinishingOptions(standard: .press))
        }
        for standard in Standard.allCases where standard != .press {
            var options = try options()
            options.standard = standard
            #expect(throws: FinishingError.conflict(.profileUnused(standard))) {
                try finish(document, options)
            }
        }
        let told = OptionConflict.profileMissing.diagnostic
        #expect(told.id == "finish.press.profile-missing" && told.hints[0].japanese.contains("印刷所"))
    }
}

@Suite("Ink plates, as Ghostscript separates them", .enabled(if: TestProfile.canSeparate, "gs, scribus-data"))
struct InkPlateTests {
    /// The share of inked pixels on the C, M, Y and K plates of each page.
    private func coverage(_ pdf: [UInt8]) throws -> [[Double]] {
        let outcome = try PDFText.report("gs", ["-q", "-o", "-", "-sDEVICE=inkcov"], on: pdf)
        return outcome.text.split(separator: "\n").map { line in
            line.split(separator: " ").prefix(4).compactMap { Double($0) }
        }
    }

    /// The names of the plates of the first page.
    private func plates(_ pdf: [UInt8]) throws -> [String] {
        try TemporaryFolder.with { folder in
            try Data(pdf).write(to: folder.file("in.pdf"))
            let arguments = ["-q", "-dBATCH", "-dNOPAUSE", "-r18", "-dLastPage=1", "-sDEVICE=tiffsep"]
            let output = "-sOutputFile=\(folder.file("p.tif").path)"
            _ = try Tool.run("gs", arguments + [output, folder.file("in.pdf").path])
            return try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        }
    }

    private func page(_ color: Color) throws -> PagedDocument {
        var sample = SampleDocument(fonts: [])
        let rect = Rect(x: .pt(90), y: .pt(90), width: .pt(200), height: .pt(200))
        sample.addArtifact(.box(Box(rect: rect, fill: color)))
        return sample.document()
    }

    @Test("text, gray and rules are on the black plate alone")
    func black() throws {
        var sample = try #require(SampleDocument.report())
        sample.addArtifact(
            .rule(
                Rule(
                    from: Point(x: .pt(85), y: .pt(700)), to: Point(x: .pt(500), y: .pt(700)),
                    thickness: .pt(1), color: .gray(128))))
        // The sample's picture has a red outline: it is left out here.
        var document = sample.document()
        document.pages[0].frame.items.removeAll { item in
            if case .marked(_, let items) = item, case .box? = items.first { true } else { false }
        }
        let pages = try coverage(finish(document, options(TestProfile.installed ?? [])))
        #expect(pages.count == 1 && pages[0].count == 4)
        #expect(pages[0].prefix(3).allSatisfy { $0 == 0 })
        #expect(pages[0][3] > 0)
    }

    @Test("vermilion as process is magenta and yellow")
    func process() throws {
        let pages = try coverage(finish(page(.vermilion), options(TestProfile.installed ?? [])))
        #expect(pages[0][0] == 0 && pages[0][3] == 0)
        #expect(pages[0][1] > 0 && pages[0][1] == pages[0][2])
    }

    @Test("vermilion as spot colour has a plate of its own")
    func spot() throws {
        let pdf = try finish(page(.vermilion), options(TestProfile.installed ?? [], vermilion: .spot))
        let names = try plates(pdf)
        #expect(names.contains { $0.removingPercentEncoding == "p(朱).tif" }, "\(names)")
    }

    @Test("registration is on every plate alike")
    func registration() throws {
        let pages = try coverage(finish(page(.ink(.registration)), options(TestProfile.installed ?? [])))
        #expect(pages[0][0] > 0 && pages[0].allSatisfy { $0 == pages[0][0] })
    }
}

@Suite("The ink of a document")
struct InkReportTests {
    private func report(_ change: (inout SampleDocument) -> Void, _ vermilion: VermilionInk) throws
        -> InkReport
    {
        var sample = SampleDocument(fonts: [])
        change(&sample)
        return InkReport(sample.document(), options: try options(vermilion: vermilion))
    }

    private func box(_ color: Color) -> FrameItem {
        .box(Box(rect: Rect(x: .zero, y: .zero, width: .pt(9), height: .pt(9)), fill: color))
    }

    @Test("is that of the fullest colour; registration does not count")
    func coverage() throws {
        #expect(try report({ _ in }, .process).largestCoverage == 0)
        #expect(try report({ $0.addArtifact(box(.gray(128))) }, .process).largestCoverage == 50)
        #expect(try report({ $0.addArtifact(box(.black), box(.white)) }, .process).largestCoverage == 100)
        #expect(try report({ $0.addArtifact(box(.vermilion), box(.black)) }, .process).largestCoverage == 145)
        #expect(try report({ $0.addArtifact(box(.vermilion)) }, .spot).largestCoverage == 100)
        #expect(try report({ $0.addArtifact(box(.ink(.registration))) }, .spot).largestCoverage == 0)
    }

    @Test("says what only the printer knows, what is above the limit and what was left out")
    func told() throws {
        let report = InkReport(try printedSample().document(), options: try options())
        #expect(report.pictureCount == 1 && report.hasManagedColors && report.linkCount == 1)
        let found = report.diagnostics(limit: 300)
        #expect(found.map(\.id) == ["finish.press.total-ink", "finish.press.links-dropped"])
        #expect(found.allSatisfy { $0.severity == .note })
        #expect(found[0].summary.japanese.contains("145 %"))
        #expect(found[0].hints[0].japanese.contains("画像 1 点"))
        let above = report.diagnostics(limit: 120)[0]
        #expect(above.id == "finish.press.ink-limit" && above.severity == .warning)
    }
}
