import HanmenCore
import HanmenPrint
import HanmenTesting
import Testing

@Suite(
    "What arrives at the printer", .serialized, .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct AttributeTests {
    @Test("the document arrives byte for byte, with all that was asked for")
    func everything() throws {
        let trial = try Trial()
        let ticket = PrintTicket(
            sides: .twoSidedLongEdge, media: .a3, staple: .topLeft, punch: .dualLeft,
            bin: PrinterWord("stacker-1"), copies: 3, color: .monochrome)
        let outcome = try trial.run(trial.papers(1, ticket: ticket))
        #expect(outcome.isComplete)
        let printed = try #require(try trial.printer.printed().first)
        #expect(printed.bytes == trial.workspace.files["報告1.pdf"])
        let asked = printed.ticket
        #expect(asked["IPP_SIDES"] == "two-sided-long-edge")
        #expect(asked["IPP_MEDIA"] == "iso_a3_297x420mm")
        #expect(asked["IPP_FINISHINGS"] == "staple-top-left,punch-dual-left")
        #expect(asked["IPP_OUTPUT_BIN"] == "stacker-1")
        #expect(asked["IPP_COPIES"] == "3")
        #expect(asked["IPP_PRINT_COLOR_MODE"] == "monochrome")
        #expect(asked["IPP_PRINT_SCALING"] == "none")
        let key = try #require(outcome.entries.first?.key)
        #expect(asked["IPP_JOB_NAME"] == "研修報告1（緑風会） #\(key)")
    }

    @Test("a tray is asked for together with its paper")
    func tray() throws {
        let trial = try Trial()
        let ticket = PrintTicket(media: .b5, tray: PrinterWord("tray-2"))
        #expect(try trial.run(trial.papers(1, ticket: ticket)).isComplete)
        let asked = try #require(try trial.printer.printed().first?.ticket["IPP_MEDIA_COL"])
        #expect(asked.contains("x-dimension=18200") && asked.contains("y-dimension=25700"))
        #expect(asked.contains("media-source=tray-2"))
    }

    @Test("where no paper is named, the page's own is asked for")
    func pageSize() throws {
        let trial = try Trial()
        var file = PlainPDF("wide")
        file.size = (1190.55, 841.89)
        trial.workspace.files["a3.pdf"] = file.bytes
        let paper = try PrintPaper("a3.pdf", ticket: PrintTicket(), workspace: trial.workspace)
        #expect(paper.ticket.media == .a3)
        #expect(try trial.run([paper]).isComplete)
        #expect(try trial.printer.printed().first?.ticket["IPP_MEDIA"] == "iso_a3_297x420mm")
    }

    @Test("what is not asked for is left to the printer")
    func nothing() throws {
        let trial = try Trial()
        #expect(try trial.run(trial.papers(1)).isComplete)
        let asked = try #require(try trial.printer.printed().first?.ticket)
        #expect(asked["IPP_SIDES"] == nil && asked["IPP_FINISHINGS"] == nil && asked["IPP_OUTPUT_BIN"] == nil)
        #expect(asked["IPP_MEDIA"] == "iso_a4_210x297mm" && asked["IPP_COPIES"] == "1")
    }

    @Test("names of any length and with any signs arrive as names that printers take")
    func names() throws {
        let trial = try Trial()
        let labels = [
            String(repeating: "長", count: 300), String(repeating: "👨‍👩‍👧‍👦", count: 90), "改行\nと\u{1B}[31m制御", "",
        ]
        let papers = try labels.enumerated().map { number, label in
            trial.workspace.files["\(number).pdf"] = PlainPDF("\(number)").bytes
            return try PrintPaper(
                "\(number).pdf", label: label, ticket: PrintTicket(), workspace: trial.workspace)
        }
        #expect(try trial.run(papers).isComplete)
        #expect(try trial.isEachOnce())
        #expect(try trial.printer.printed().allSatisfy { $0.jobName.utf8.count <= 255 })
    }

    @Test("papers come out in their order")
    func order() throws {
        let trial = try Trial()
        #expect(try trial.run(trial.papers(6)).isComplete)
        #expect(
            try trial.printer.printed().map { $0.jobName.prefix(5) } == (1...6).map { "研修報告\($0)".prefix(5) })
    }

    @Test("what a printer can do is read from it")
    func capabilities() throws {
        let known = try Trial().capabilities()
        #expect(known.isAccepting && !known.isQueue)
        #expect(known.copies == 1...99)
        #expect(known.trays == ["auto", "tray-1", "tray-2", "by-pass-tray"])
        #expect(known.bins == ["face-down", "stacker-1", "tray-1"])
        #expect(known.finishings.contains(Staple.topLeft.rawValue))
        #expect(known.readyMedia.count == 3 && known.media.count == 5)
    }
}
