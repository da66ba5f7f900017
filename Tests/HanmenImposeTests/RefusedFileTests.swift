import HanmenReading
import Foundation
import HanmenCore
import HanmenFinish
import HanmenImpose
import HanmenRender
import HanmenTesting
import Testing

@Suite("Files that are refused")
struct RefusedFileTests {
    private func refusal(_ file: [UInt8]) -> ImpositionError? {
        do throws(ImpositionError) {
            _ = try Imposer(ImpositionOptions(.booklet())).impose(file, at: 0)
            return nil
        } catch {
            return error
        }
    }

    private func qpdf(_ arguments: [String]) throws -> [UInt8] {
        try TemporaryFolder.with { folder in
            let (input, output) = (folder.file("in.pdf"), folder.file("out.pdf"))
            try Data(document(pages: 1)).write(to: input)
            try #require(Tool.run("qpdf", arguments + [input.path, output.path]).succeeded)
            return [UInt8](try Data(contentsOf: output))
        }
    }

    @Test("encrypted ones, with a password or without")
    func encrypted() throws {
        for password in ["", "himitsu"] {
            let file = try qpdf(["--encrypt", password, "owner", "256", "--"])
            #expect(refusal(file) == .unreadable(.encrypted))
        }
    }

    @Test("damaged ones, cut anywhere, and what is no PDF")
    func damaged() throws {
        let file = try document(pages: 2)
        // A line end that is missing at the very end is no damage.
        for cut in stride(from: 0, to: file.count - 1, by: max(1, file.count / 40)) {
            guard case .unreadable(.damaged)? = refusal(Array(file[..<cut])) else {
                Issue.record("cut at \(cut) of \(file.count) passed")
                continue
            }
        }
        guard case .unreadable(.damaged)? = refusal(Array("研修参加報告書".utf8)) else {
            Issue.record("text passed")
            return
        }
    }

    @Test("content that swells")
    func swelling() throws {
        var sketch = PDFSketch()
        let piece = sketch.addStream(String(repeating: " ", count: 1 << 20))
        let pieces = Array(repeating: "\(piece) 0 R", count: 80).joined(separator: " ")
        sketch.addPage("/Contents [\(pieces)] /MediaBox [0 0 600 800]")
        #expect(refusal(sketch.bytes()) == .unreadable(.unreasonable(.unpackedSize)))
    }

    @Test("pages of no size")
    func absurd() throws {
        for box in [
            "", "/MediaBox [0 0 0 0]", "/MediaBox [0 0 1 1]", "/MediaBox [0 0 600 800] /UserUnit 1000",
        ] {
            var sketch = PDFSketch()
            sketch.addPage("Midori", box)
            #expect(refusal(sketch.bytes()) == .pageSize(page: 0))
        }
    }
}
