import Foundation
import Hanmen
import HanmenCore
import HanmenReport
import HanmenTesting
import Testing

/// The real report beside the checkout, imported and printed; skipped, saying so, where it is missing.
@Suite("The seed report", .enabled(if: SharedFolder.file(Seed.path) != nil, "no seed report here"))
struct SeedTests {
    @Test("every character comes out of the PDF, in order, and no other")
    func characters() throws {
        let pdf = try Seed.printed.get().pdf
        let printed = try PDFText.withoutFolios(pdf)
        let difference = Difference(try Seed.printingCharacters(), printed)
        #expect(difference.isEmpty, "\(difference)")
    }

    @Test("every character is on the pages, in order, and no other")
    func displayList() throws {
        let difference = Difference(try Seed.printingCharacters(), try Seed.printed.get().document.printed)
        #expect(difference.isEmpty, "\(difference)")
    }

    @Test("it fills four to eight upright A4 sheets")
    func pages() throws {
        let document = try Seed.printed.get().document
        #expect((4...8).contains(document.pages.count))
        for page in document.pages {
            #expect(page.boxes.media.size == PaperSize.a4.upright)
        }
        #expect(document.pages.map(\.label) == (1...document.pages.count).map(String.init))
    }

    @Test("no glyph is the font's stand-in for a missing one")
    func noTofu() throws {
        let runs = try Seed.printed.get().document.runs()
        #expect(runs.count > 100)
        #expect(runs.flatMap(\.glyphs).allSatisfy { $0.id != 0 })
        #expect(!(try PDFText.withoutFolios(Seed.printed.get().pdf)).unicodeScalars.contains("\u{FFFD}"))
    }

    @Test("qpdf finds nothing wrong")
    func qpdf() throws {
        let checked = try PDFText.report("qpdf", ["--check"], on: Seed.printed.get().pdf)
        #expect(checked.status == 0)
        #expect(checked.errorText == "")
        #expect(!checked.text.contains("WARNING"))
    }

    @Test("every font is embedded, a subset, and has a map to Unicode")
    func fonts() throws {
        let lines = try PDFText.report("pdffonts", on: Seed.printed.get().pdf).text.split(separator: "\n")
            .dropFirst(2)
        #expect(lines.count >= 2)
        for line in lines {
            #expect(line.firstMatch(of: /^[A-Z]{6}\+/) != nil, "\(line)")
            #expect(line.firstMatch(of: /yes yes yes +\d+ +0$/) != nil, "\(line)")
        }
    }

    @Test("title, language and outline are set")
    func navigation() throws {
        let printed = try Seed.printed.get()
        let info = try PDFText.report("pdfinfo", on: printed.pdf).text
        #expect(info.contains(/Title: +研修参加報告書\n/))
        #expect(info.contains(/Tagged: +yes/))
        #expect(try PDFText.uncompressed(printed.pdf).contains("/Lang (ja)"))
        let titles = printed.document.outline.map(\.title)
        #expect(titles.filter { $0.hasPrefix("■講義") } == (1...4).map { "■講義 \($0)" })
        #expect(titles.contains("■所感"))
        #expect(titles.contains("危機対応に求められること"))
        let json = try PDFText.report("qpdf", ["--json", "--json-key=outlines"], on: printed.pdf).text
        for title in titles { #expect(json.contains("\"title\": \"\(title)\""), "\(title)") }
    }

    @Test("the outline leads to where its titles stand")
    func outlinePlaces() throws {
        let document = try Seed.printed.get().document
        for entry in document.outline {
            let run = document.runs(onPage: entry.page + 1).first { run in
                run.text.count > 1 && entry.title.withoutWhiteSpace.contains(run.text.withoutWhiteSpace)
                    && run.origin.y > entry.position.y && run.origin.y < entry.position.y + .pt(60)
            }
            #expect(run != nil, "\(entry.title)")
        }
    }
}

/// The seed and what the house makes of it.
enum Seed {
    static let path = "seed/kenshu-sanka-hokokusho.md"

    struct Printed: Sendable {
        var document: PagedDocument
        var pdf: [UInt8]
    }

    /// Imported, laid out and finished, once for all tests.
    static let printed = Result { () throws -> Printed in
        let source = SourceText(name: "seed.md", text: try text())
        let imported = try #require(OldTextImporter().importing(source).value)
        let press = try Press.make(["/desk/report.md": imported.markdown])
        let document = try #require(press.layOut(reportAt: "/desk/report.md").value)
        return Printed(document: document, pdf: try press.pdf(document))
    }

    private static func text() throws -> String {
        try String(contentsOf: try #require(SharedFolder.file(path)), encoding: .utf8)
    }

    /// The seed without the marks of Markdown and without white space: what has to be read on paper.
    static func printingCharacters() throws -> String {
        try text().split(separator: "\n").map { line in
            let unmarked = line.drop { $0 == "#" }.drop { $0 == " " }
            return (unmarked.hasPrefix("- ") ? unmarked.dropFirst(2) : unmarked).replacing("**", with: "")
        }.joined().withoutWhiteSpace
    }
}

extension PDFText {
    /// The text of a PDF in order of drawing, without white space and the folios at the feet of pages.
    static func withoutFolios(_ pdf: [UInt8]) throws -> String {
        try Tool.run("pdftotext", ["-raw", "-", "-"], stdin: Data(pdf)).text.split(separator: "\u{0C}").map {
            page in
            var lines = page.split(separator: "\n")
            if lines.last?.wholeMatch(of: /- \d+ -/) != nil { lines.removeLast() }
            return lines.joined().withoutWhiteSpace
        }.joined()
    }
}

/// Where two texts part, in short.
struct Difference: CustomStringConvertible {
    let description: String
    var isEmpty: Bool { description.isEmpty }

    init(_ expected: String, _ found: String) {
        guard expected != found else {
            description = ""
            return
        }
        let (a, b) = (Array(expected), Array(found))
        let common = zip(a, b).prefix { $0 == $1 }.count
        let around = { (text: [Character]) in String(text.dropFirst(max(0, common - 10)).prefix(40)) }
        description = "at \(common) of \(a.count): expected …\(around(a))… found …\(around(b))…"
    }
}
