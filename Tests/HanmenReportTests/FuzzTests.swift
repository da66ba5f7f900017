import HanmenCore
import HanmenReport
import Testing

@Suite("Whatever is typed")
struct FuzzTests {
    private static let alphabet = Array(
        "ab1 緑野ア①■・（）「」 #*_`~<>&;|\\{}[]()!:-+='\"/%@.,、。：　?^$".unicodeScalars)

    private static func text(_ dice: inout TextOutTests.Dice, count: ClosedRange<Int>) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: count, using: &dice) {
            text.append(alphabet.randomElement(using: &dice) ?? "x")
        }
        return String(text)
    }

    @Test("a paragraph of old text is printed as it was", arguments: 0..<500)
    func paragraph(seed: UInt64) throws {
        var dice = TextOutTests.Dice(state: seed &* 3_571 &+ 11)
        // A letter at the start, so that nothing is a mark of the old Markdown.
        let text = "緑" + Self.text(&dice, count: 1...24).split(separator: "**").joined(separator: "*")
        guard !text.contains("**") else { return }
        let imported = try Imported("前置き。\n\n\(text)\n")
        #expect(TextOutTests.printed(imported.report.body).withoutBlanks == "前置き。" + text.withoutBlanks)
    }

    @Test("a heading of old text is printed as it was", arguments: 0..<300)
    func heading(seed: UInt64) throws {
        var dice = TextOutTests.Dice(state: seed &* 7_877 &+ 23)
        let text = "緑" + Self.text(&dice, count: 1...16).filter { $0 != "*" }
        let imported = try Imported("前置き。\n\n## \(text)\n")
        #expect(TextOutTests.printed(imported.report.body).withoutBlanks == "前置き。" + text.withoutBlanks)
    }

    @Test("a value of an old table comes back as it was", arguments: 0..<500)
    func value(seed: UInt64) throws {
        var dice = TextOutTests.Dice(state: seed &* 4_649 &+ 7)
        let text = "x" + Self.text(&dice, count: 0...90) + "x"
        let imported = try Imported("研修参加報告書\n研修場所\t\(text)\n研修時間\t9:00\n")
        #expect(imported.report.text("研修場所") == text)
        #expect(imported.report.text("研修時間") == "9:00")
    }

    @Test("no text crashes the reader or loses its place", arguments: 0..<300)
    func anything(seed: UInt64) {
        var dice = TextOutTests.Dice(state: seed &* 2_857 &+ 1)
        let lines = (0..<12).map { _ in Self.text(&dice, count: 0...14) }
        let source = SourceText(name: "t.md", text: lines.joined(separator: "\n"))
        let read = ReportReader().read(source)
        for text in texts(read.value?.body ?? []) {
            #expect(text.span.range.upperBound <= source.utf8.count)
        }
        #expect(read.value != nil || read.hasErrors)
    }

    @Test("no bytes crash the reader", arguments: 0..<300)
    func bytes(seed: UInt64) {
        var dice = TextOutTests.Dice(state: seed &* 9_049 &+ 3)
        let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
            UInt8.random(in: 0...255, using: &dice)
        }
        for encoding in TextEncoding.allCases {
            let read = ReportReader().read(name: "t.md", bytes: bytes, encoding: encoding)
            #expect(read.value != nil || read.hasErrors)
            #expect(
                read.diagnostics.allSatisfy { DiagnosticPrinter(language: .japanese).print($0).count > 8 })
        }
    }
}
