import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenLayout

@Suite("What stays together on a page")
struct KeepTests {
    /// Lines of one character, to fill a page.
    private func fill(_ count: Int) -> [ReportBlock] { (0..<count).map { _ in .body("埋") } }

    @Test("a heading at the foot goes over with what follows", arguments: 1...4)
    func heading(level: Int) throws {
        let printed = try Printed(
            .prose(fill(5) + [.head("目的", level: level), .body("緑野")]), style: .lines(6))
        #expect(printed.text(onPage: 1).map(\.text) == ["目的", "緑野"])
    }

    @Test("headings over headings all go")
    func headings() throws {
        let printed = try Printed(
            .prose(fill(4) + [.head("一"), .head("二", level: 2), .body("緑野")]), style: .lines(6))
        #expect(printed.text(onPage: 1).map(\.text) == ["一", "二", "緑野"])
    }

    @Test("a speaker goes over with the talk")
    func speaker() throws {
        let printed = try Printed(
            .prose(fill(5) + [.body("講師", role: .speaker), .body("緑野")]), style: .lines(6))
        #expect(printed.text(onPage: 1).map(\.text) == ["講師", "緑野"])
    }

    @Test("a heading keeps with the head and the first row of a table")
    func table() throws {
        let table = ReportBlock.grid(head: ["年度", "人口"], [["令和七", "五万"], ["令和八", "六万"]])
        let printed = try Printed(.prose(fill(4) + [.head("一"), table]), style: .lines(8))
        #expect(printed.text(onPage: 1).first?.text == "一")
    }

    @Test("no single line of a paragraph stands alone, however high the page", arguments: 8...24)
    func widows(height: Int) throws {
        var dice = Dice(seed: UInt64(height))
        let letters = Array("市議会緑野研修参加報告書代表者期場所時間講師")
        let counts = letters.map { _ in Int.random(in: 1...7, using: &dice) }
        let blocks = zip(letters, counts).flatMap { letter, count -> [ReportBlock] in
            let body = ReportBlock.body(String(repeating: letter, count: count * 44 - 10))
            return Bool.random(using: &dice) ? [.head("■"), body] : [body]
        }
        let printed = try Printed(.prose(blocks), style: .lines(height))
        for (letter, count) in zip(letters, counts) {
            let pieces = printed.document.pages.indices.map { page in
                printed.text(onPage: page).filter { $0.text.first == letter }.count
            }
            #expect(pieces.reduce(0, +) == count)
            if count > 1 { #expect(!pieces.contains(1), "\(letter) \(pieces)") }
        }
        for page in printed.document.pages.indices {
            #expect(printed.text(onPage: page).last?.text != "■")
        }
    }

    @Test("a chain of headings longer than a page ends, and loses nothing")
    func chain() throws {
        let heads = (1...50).map { ReportBlock.head("見出し\($0)", level: 2) }
        let printed = try Printed(.prose(heads), style: .lines(8))
        #expect(printed.readText == (1...50).map { "見出し\($0)" }.joined())
        #expect(printed.document.pages.count >= 7)
    }

    @Test("a heading whose keep fails still leaves the text in order")
    func overlong() throws {
        let printed = try Printed(
            .prose([.body("前"), .head(running(400)), .body("後")]), style: .lines(5))
        #expect(printed.readText == "前" + running(400) + "後")
    }

    @Test("a page break is a page break, and two are not an empty page")
    func pageBreak() throws {
        let printed = try Printed(.body("一"), .pageBreak(nowhere), .pageBreak(nowhere), .body("二"))
        #expect(printed.document.pages.count == 2)
        #expect(printed.text(onPage: 1).map(\.text) == ["二"])
    }

    @Test("a page break at the end makes no empty page")
    func lastPageBreak() throws {
        #expect(try Printed(.body("一"), .pageBreak(nowhere)).document.pages.count == 1)
    }

    @Test("air above a heading is dropped at the head of a page")
    func airAtHead() throws {
        let printed = try Printed(.prose(fill(6) + [.head("目的"), .body("緑野")]), style: .lines(6))
        let heading = try printed.line("目的")
        #expect(heading.page == 1)
        #expect(heading.y < .pt(18))
    }
}
