import Foundation
import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenTesting
import Testing

/// Ours; Swift Testing has a type of this name, too.
typealias Attachment = HanmenFinish.Attachment

/// A file to be attached, of a few bytes unless told otherwise.
func attachment(
    _ name: String = "原稿.md", _ bytes: [UInt8] = Array("# 本文\r\n".utf8),
    _ relationship: Attachment.Relationship = .source
) -> Attachment {
    Attachment(
        name: name, mediaType: MediaType(ofFileNamed: name), description: "報告書の原稿",
        relationship: relationship,
        bytes: bytes, modified: Fixed.created)
}

/// Options for a file with attachments.
func attaching(_ attachments: [Attachment], standard: Standard = .archivalWithAttachments) -> FinishingOptions
{
    FinishingOptions(standard: standard, attachments: attachments)
}

@Suite("Attachments (添付)")
struct AttachmentTests {
    private func finished(_ attachments: [Attachment]) throws -> [UInt8] {
        try finish(twoPageSample().document(), attaching(attachments))
    }

    /// The names that qpdf lists, in the name tree's order.
    private func names(in pdf: [UInt8]) throws -> [String] {
        try PDFText.report("qpdf", ["--list-attachments"], on: pdf).text.split(separator: "\n")
            .compactMap { $0.components(separatedBy: " -> ").first }
    }

    @Test("come back byte for byte: nothing, every byte, a megabyte")
    func bytes() throws {
        let contents = [[], (0...255).map { UInt8($0) }, [UInt8](repeating: 0x0D, count: 1 << 20)]
        let attachments = contents.enumerated().map { attachment("\($0.offset)番.bin", $0.element) }
        let pdf = try finished(attachments)
        #expect(try PDFText.report("qpdf", ["--check"], on: pdf).succeeded)
        for attachment in attachments {
            let shown = try PDFText.report("qpdf", ["--show-attachment=\(attachment.name)"], on: pdf)
            #expect([UInt8](shown.output) == attachment.bytes)
        }
    }

    @Test("say name, kind, use, size and time")
    func dictionaries() throws {
        let text = try PDFText.uncompressed(finished([attachment("r.md", [1, 2, 3])]))
        for entry in [
            "/AFRelationship /Source", "/F (r.md)", "/UF (r.md)", "/Subtype /text#2fmarkdown", "/Size 3",
            "/ModDate (D:20260401000000Z)", "/Type /Filespec", "/Type /EmbeddedFile",
        ] { #expect(text.contains(entry), "\(entry)") }
        #expect(text.count(of: "/AF [") == 1)
    }

    @Test("every relationship is written by its name", arguments: Attachment.Relationship.allCases)
    func relationships(relationship: Attachment.Relationship) throws {
        let text = try PDFText.uncompressed(finished([attachment("a.md", [1], relationship)]))
        #expect(text.contains("/AFRelationship /\(relationship.rawValue)\n"))
    }

    @Test("are listed sorted by the bytes of their names, and each is found")
    func order() throws {
        let wished = ["様式.yaml", "b.yaml", "データ.csv", "aあ.md", "Z.md", "𠮷.md"]
        let pdf = try finished(wished.map { attachment($0, Array($0.utf8)) })
        #expect(try names(in: pdf) == ["Z.md", "aあ.md", "b.yaml", "データ.csv", "様式.yaml", "𠮷.md"])
        for name in wished {
            #expect(try PDFText.report("qpdf", ["--show-attachment=\(name)"], on: pdf).text == name)
        }
    }

    @Test("of one name get numbers, as they could not be saved into one folder")
    func sameNames() throws {
        let wished = ["a.md", "A.md", "a.md", "控え", "控え", ".md", ".md", "a-2.md"]
        let pdf = try finished(wished.map { attachment($0) })
        #expect(
            try Set(names(in: pdf)) == [
                "a.md", "A-2.md", "a-3.md", "控え", "控え-2", ".md", ".md-2", "a-2-2.md",
            ])
    }

    @Test("leave no trace where there are none")
    func none() throws {
        let text = try PDFText.uncompressed(finished([]))
        #expect(!text.contains("/AF ") && !text.contains("/EmbeddedFiles"))
    }

    @Test("give the same bytes twice, fast web view or not")
    func deterministic() throws {
        let options = attaching([attachment("b.md"), attachment("a.md", [], .data)])
        let document = try twoPageSample().document()
        let files = try [finish(document, options), finish(document, options)]
        #expect(files[0] == files[1])
        #expect(try Linearizer.linearized(files[0]) == Linearizer.linearized(files[1]))
    }

    @Test("have the type that their ending says")
    func mediaTypes() {
        let types = [
            "a.md": "text/markdown", "様式.YAML": "application/yaml", "a.b.csv": "text/csv",
            "写真.JPG": "image/jpeg", "a.exe": "application/octet-stream", "csv": "application/octet-stream",
        ]
        for (name, type) in types { #expect(MediaType(ofFileNamed: name).description == type, "\(name)") }
    }
}

@Suite("Attachments that are refused")
struct RefusedAttachmentTests {
    private func found(_ attachments: [Attachment], _ standard: Standard) throws -> [Violation.Kind] {
        let document = try twoPageSample().document()
        return Finisher().violations(of: document, options: attaching(attachments, standard: standard))
            .map(\.kind)
    }

    @Test("PDF/A-2a takes none, each is named with the way out")
    func forbidden() throws {
        let kinds: [Violation.Kind] = [
            .attachmentForbidden(name: "a.md"), .attachmentForbidden(name: "b.pdf"),
        ]
        let attachments = [attachment("a.md"), attachment("b.pdf")]
        #expect(try found(attachments, .archivalAccessible) == kinds)
        #expect(try found(attachments, .archivalWithAttachments) == [])
        #expect(try found(attachments, .plain) == [])
        let told = Violation(kinds[0]).diagnostic(under: .archivalAccessible)
        #expect(told.id == "finish.conformance.attachment-forbidden")
        #expect(told.summary.japanese.contains("a.md"))
        #expect(told.hints.map(\.japanese) == ["--standard pdfa-3a を付けてください。", "規格: ISO 19005-2, 6.8"])
    }

    @Test(
        "no name, or one that leads elsewhere",
        arguments: ["", "　", ".", "..", "a/b", "a\\b", "a\nb", "/etc"])
    func names(name: String) throws {
        for standard in [Standard.archivalWithAttachments, .plain] {
            #expect(try found([attachment(name)], standard) == [.attachmentNameWrong(name)])
        }
    }

    @Test("one byte more than 50 MB, and more than 100 MB together, in every file")
    func sizes() throws {
        let most = [UInt8](repeating: 0, count: Attachment.largest)
        #expect(try found([attachment("a", most), attachment("b", most)], .plain) == [])
        let together = [attachment("a", most), attachment("b", most), attachment("c", [0])]
        #expect(try found(together, .plain) == [.attachmentsTooLarge])
        #expect(
            try found([attachment("a", most + [0])], .archivalWithAttachments)
                == [.attachmentTooLarge(name: "a")])
        let told = Violation(.attachmentTooLarge(name: "a")).diagnostic(under: .plain)
        #expect(told.id == "finish.conformance.attachment-too-large")
        #expect(told.summary.japanese == "添付「a」が大きすぎます（上限 50 MB）。")
        #expect(told.hints.last?.japanese == "規格: Hanmen, docs/pdf.md")
        let all = Violation(.attachmentsTooLarge).diagnostic(under: .plain)
        #expect(all.id == "finish.conformance.attachments-too-large")
        #expect(all.summary.japanese.contains("100 MB"))
    }

    @Test("a name too long for a string of PDF")
    func longName() throws {
        let name = String(repeating: "あ", count: 20_000)
        #expect(try found([attachment(name)], .archivalWithAttachments) == [.textTooLong(bytes: 40_002)])
    }

    @Test("nothing is finished")
    func refused() throws {
        #expect(throws: FinishingError.self) {
            try finish(twoPageSample().document(), attaching([attachment()], standard: .archivalAccessible))
        }
    }
}

@Suite(
    "veraPDF: PDF/UA-1 and PDF/A-3a with attachments", .serialized,
    .enabled(if: Judges.areAsked, "skipped: veraPDF is not set up (scripts/validators-setup)"))
struct AttachmentVeraPDFTests {
    private let pdf: [UInt8]

    init() throws {
        let attachments = [
            attachment(), attachment("様式1-kenshu.yaml", Array("様式: 研修\n".utf8), .supplement),
            attachment("データ.json", Array("{}".utf8), .data),
            attachment("データ.csv", Array("項目,型,値\r\n".utf8), .data), attachment("領収書.bin", []),
        ]
        pdf = try finish(twoPageSample().document(), attaching(attachments))
    }

    @Test("five attachments pass")
    func pass() throws {
        let outcome = try VeraPDF.judge(pdf, as: "ua1,3a")
        #expect(outcome.succeeded, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.count(of: "PASS ") == 2)
    }

    @Test("the same file is no PDF/A-2a")
    func notPartTwo() throws { #expect(try VeraPDF.judge(pdf, as: "2a").text.contains("6.8-")) }

    @Test(
        "what PDF/A-3 asks of an attachment is seen when it is missing",
        arguments: [
            "/AFRelationship /Source", "/Subtype /text#2fmarkdown", "/AF [", "/UF <",
        ])
    func mutants(entry: String) throws {
        let outcome = try VeraPDF.judge(mutated(entry), as: "3a")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains(" 6.8-"), "\(outcome.text)")
    }

    /// The file with a key renamed, which keeps every offset.
    private func mutated(_ entry: String) throws -> [UInt8] {
        try TemporaryFolder.with { folder in
            let (plain, drawn) = (folder.file("plain.pdf"), folder.file("a.pdf"))
            try Data(pdf).write(to: drawn)
            let arguments = ["--qdf", "--object-streams=disable", drawn.path, plain.path]
            _ = try Tool.run("qpdf", arguments)
            var bytes = try Data(contentsOf: plain)
            let range = try #require(bytes.range(of: Data(entry.utf8)))
            bytes[range.lowerBound + 1] = UInt8(ascii: "X")
            return [UInt8](bytes)
        }
    }
}
