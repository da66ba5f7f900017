import HanmenCore
import HanmenPrint
import HanmenYAML
import Testing

@Suite("Tickets as they are written")
struct TicketTests {
    private func read(_ text: String) throws -> Diagnosed<PrintTicket> {
        PrintTicket.read(try #require(YAMLReader.read(SourceText(name: "印刷.yaml", text: text)).value))
    }

    @Test("each key has its words")
    func words() throws {
        let ticket = try read(
            "両面: 両面短辺\n用紙: B5\n給紙: tray-1\nホチキス: 中綴じ\n穴: 上二穴\n排紙: face-down\n部数: 12部\n色: 白黒\n")
        #expect(
            ticket.value
                == PrintTicket(
                    sides: .twoSidedShortEdge, media: .b5, tray: PrinterWord("tray-1"), staple: .saddle,
                    punch: .dualTop, bin: PrinterWord("face-down"), copies: 12, color: .monochrome))
        #expect(ticket.diagnostics.isEmpty)
    }

    @Test("every word, and every name of IPP, is read as what it says")
    func all() throws {
        for sides in PrintSides.allCases {
            #expect(try read("両面: \(sides.word)").value?.sides == sides)
            #expect(try read("両面: \(sides.rawValue)").value?.sides == sides)
        }
        for media in PrintMedia.allCases { #expect(try read("用紙: \(media.word)").value?.media == media) }
        for staple in Staple.allCases {
            #expect(try read("ホチキス: \(staple.word)").value?.staple == staple)
            #expect(try read("ホチキス: \(staple.keyword)").value?.staple == staple)
        }
        for punch in Punch.allCases { #expect(try read("穴: \(punch.word)").value?.punch == punch) }
        for color in PrintColor.allCases { #expect(try read("色: \(color.word)").value?.color == color) }
    }

    @Test("nothing, and なし, leave a thing to the printer")
    func none() throws {
        #expect(try read("ホチキス: なし\n穴:\n両面: なし").value == PrintTicket())
    }

    @Test("all that is wrong is told at once, with where it stands")
    func wrong() throws {
        let found = try read("両面: はい\nほちきす: 左上\n部数: 0\n給紙: 二段目\n色: [白黒]\n")
        #expect(found.value == nil)
        #expect(found.diagnostics.map(\.id) == Array(repeating: "print.ticket", count: 5))
        #expect(found.diagnostics.allSatisfy { !$0.hints.isEmpty && $0.span != nil })
        #expect(found.diagnostics[1].hints[0].japanese.contains("ホチキス"))
    }

    @Test(
        "a number of copies has its limits",
        arguments: ["0", "-1", "1000", "99999999999999999999", "二", "1.5"])
    func copies(_ text: String) throws { #expect(try read("部数: \(text)").value == nil) }

    @Test("a ticket that is no mapping is told", arguments: ["[両面]", "- 両面: 両面"])
    func shape(_ text: String) throws { #expect(try read(text).diagnostics.count == 1) }

    @Test("sheets are counted by sides and copies")
    func sheets() {
        #expect(PrintTicket().sheets(pages: 5) == 5)
        #expect(PrintTicket(sides: .twoSidedLongEdge).sheets(pages: 5) == 3)
        #expect(PrintTicket(sides: .twoSidedShortEdge, copies: 4).sheets(pages: 5) == 12)
        #expect(PrintTicket(copies: 4).impressions(pages: 5) == 20)
    }

    @Test("a printer's word is a keyword of IPP and nothing else")
    func keyword() {
        #expect(PrinterWord("tray-1")?.text == "tray-1")
        for text in ["", "a b", "トレイ", "a\n", String(repeating: "a", count: 256)] {
            #expect(PrinterWord(text) == nil)
        }
    }
}
