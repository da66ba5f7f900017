import Hanmen
import HanmenCore
import HanmenTesting
import Testing

/// What is written is what is read: no character of a narrative is lost, doubled or moved on its way to the page.
@Suite("Every character of a narrative, in order")
struct FidelityTests {
    private static let alphabet =
        Array("緑野市議会の報告をアイウエオーァッ々ゝ「」『』（）、。・：；！？～―…‥〇一二％℃￥①②㈱ｱﾊﾞ0123abcXYZ,.:;%/()'\"　   𠮷髙﨑").map(String.init)
        + ["葛\u{E0100}", "か\u{3099}", "2024年", "13:15", "3,000人", "ｶﾞ", "……", "――", "A4", "e\u{301}"]

    private func text(_ dice: inout Dice, count: ClosedRange<Int>) -> String {
        let characters = (0..<Int.random(in: count, using: &dice)).map { _ in
            Self.alphabet.randomElement(using: &dice) ?? "緑"
        }
        return "緑\(characters.joined())緑"
    }

    @Test("in paragraphs, on pages and in the PDF", arguments: 0..<8 as Range<UInt64>)
    func paragraphs(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let paragraphs = (0..<8).map { _ in text(&dice, count: 1...200) }
        let press = try Press.make([
            "/desk/report.md": SampleReport(body: paragraphs.joined(separator: "\n\n")).markdown
        ])
        let laidOut = press.layOut(reportAt: "/desk/report.md")
        let document = try #require(laidOut.value, "\(laidOut.diagnostics)")
        let written = paragraphs.joined().withoutWhiteSpace
        #expect(
            document.printed.hasSuffix(written),
            "\(Difference(written, String(document.printed.suffix(written.count))))")
        let read = try PDFText.withoutFolios(press.pdf(document))
        #expect(read.hasSuffix(written), "\(Difference(written, String(read.suffix(written.count))))")
    }

    @Test("in headings, lists, quotes and tables", arguments: 0..<8 as Range<UInt64>)
    func blocks(seed: UInt64) throws {
        var dice = Dice(state: seed &+ 1_000)
        let texts = (0..<9).map { _ in text(&dice, count: 1...60).replacing("|", with: "") }
        let body = """
            # \(texts[0])

            ## ・\(texts[1])

            ①\(texts[2])
            ②\(texts[3])

            > \(texts[4])

            | \(texts[5]) | \(texts[6]) |
            |---|---|
            | \(texts[7]) | \(texts[8]) |
            """
        let document = try PagedDocument.laidOut(SampleReport(body: body).markdown)
        let marks = ["", "・", "①", "②", "", "", "", "", ""]
        let written = zip(marks, texts).map { $0 + $1 }.joined().withoutWhiteSpace
        #expect(
            document.printed.hasSuffix(written),
            "\(Difference(written, String(document.printed.suffix(written.count))))")
    }

    /// An opening bracket at the head of a line is drawn half an em to the left: that half of its glyph is white.
    @Test("no line runs over the measure, no page over the type area", arguments: 0..<8 as Range<UInt64>)
    func inside(seed: UInt64) throws {
        var dice = Dice(state: seed &+ 2_000)
        let body = (0..<12).map { _ in text(&dice, count: 1...300) }.joined(separator: "\n\n")
        let document = try PagedDocument.laidOut(SampleReport(body: body).markdown)
        for page in document.pages.indices {
            let sheet = document.pages[page].boxes.trim
            for run in document.runs(onPage: page + 1) {
                let last = run.glyphs.last?.offset.x ?? .zero
                #expect(run.origin.x >= .mm(30.9) - .pt(5.25), "\(run.text)")
                #expect(run.origin.x + last <= sheet.maxX - .mm(30.9), "\(run.text)")
                #expect(run.origin.y < sheet.maxY - .mm(15), "\(run.text)")
            }
        }
    }
}
