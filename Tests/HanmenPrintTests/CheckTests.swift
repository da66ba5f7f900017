import HanmenCore
import HanmenPrint
import HanmenTesting
import Testing

@Suite(
    "What a printer would refuse or leave out", .serialized,
    .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct CheckTests {
    /// A printer without staples, holes and bins.
    private static func plain(_ attributes: String) -> String {
        attributes.replacing("3,8,20,22,28,29,30,74,75,76", with: "3")
            .replacing("face-down,stacker-1,tray-1", with: "face-down")
    }

    private func problems(
        _ ticket: PrintTicket, _ change: (String) -> String = { $0 }, isBestEffort: Bool = false
    ) throws -> [Diagnostic] {
        let known = try Trial(change).capabilities()
        return TicketCheck(known).problems(of: ticket, isBestEffort: isBestEffort)
    }

    @Test(
        "each thing that the printer lacks has its name",
        arguments: [
            (PrintTicket(media: .a4, staple: .bottomRight), "print.staple.unsupported"),
            (PrintTicket(media: .a4, punch: .quadLeft), "print.punch.unsupported"),
            (PrintTicket(media: .a4, tray: PrinterWord("tray-9")), "print.tray.unsupported"),
            (PrintTicket(media: .a4, bin: PrinterWord("mailbox-3")), "print.bin.unsupported"),
            (PrintTicket(media: .a4, copies: 100), "print.copies.unsupported"),
        ])
    func lacking(_ ticket: PrintTicket, _ id: String) throws {
        let problems = try problems(ticket)
        #expect(problems.map(\.id.description).contains(id) && problems.contains { $0.severity == .error })
        #expect(problems.allSatisfy { !$0.hints.isEmpty })
    }

    @Test("paper, sides and colours that the printer lacks are errors too")
    func more() throws {
        let ticket = PrintTicket(sides: .twoSidedLongEdge, media: .a3, color: .color)
        let found = try problems(ticket) { attributes in
            attributes.replacing("one-sided,two-sided-long-edge,two-sided-short-edge", with: "one-sided")
                .replacing("auto,color,monochrome", with: "monochrome")
                .replacing("iso_a4_210x297mm,iso_a3_297x420mm", with: "iso_a4_210x297mm")
        }
        #expect(
            found.filter { $0.severity == .error }.map(\.id) == [
                "print.sides.unsupported", "print.media.unsupported", "print.color.unsupported",
            ])
    }

    @Test("a paper that no tray holds is told, and no error: the printer waits for it")
    func notReady() throws {
        let found = try problems(PrintTicket(media: .b4))
        #expect(found.map(\.id) == ["print.media.not-ready"] && found[0].severity == .warning)
    }

    @Test("a page that is none of the papers is told: which paper comes then, the printer decides")
    func unknown() throws {
        #expect(try problems(PrintTicket()).map(\.id) == ["print.media.unknown"])
    }

    @Test("a printer without PDF, or that takes no jobs in steps, prints nothing")
    func unfit() throws {
        let found = try problems(PrintTicket(media: .a4)) {
            $0.replacing("application/pdf,image/urf", with: "image/urf")
        }
        #expect(found.map(\.id) == ["print.capability"])
    }

    @Test("with the best that can be done, staple, holes and bin are left out with warnings")
    func bestEffort() throws {
        let trial = try Trial(Self.plain)
        let check = TicketCheck(try trial.capabilities())
        let ticket = PrintTicket(
            media: .a4, staple: .topLeft, punch: .dualLeft, bin: PrinterWord("stacker-1"), copies: 2)
        #expect(check.problems(of: ticket).count { $0.severity == .error } == 3)
        let softened = check.problems(of: ticket, isBestEffort: true)
        #expect(softened.count == 3 && softened.allSatisfy { $0.severity == .warning })
        let reduced = check.reduced(ticket)
        #expect(reduced == PrintTicket(media: .a4, copies: 2))
        try trial.printer().validate(reduced, try trial.capabilities())
        #expect(
            try problems(PrintTicket(media: .a4, copies: 100), isBestEffort: true).contains {
                $0.severity == .error
            })
    }

    @Test("what the check does not know of, the printer is asked for before anything is sent")
    func validated() throws {
        let trial = try Trial { $0.replacing("iso_a5_148x210mm,", with: "") }
        let printer = try trial.printer()
        let known = try printer.capabilities()
        let error = #expect(throws: DiagnosticError.self) {
            try printer.validate(PrintTicket(media: .a5), known)
        }
        #expect(error?.diagnostics.map(\.id) == ["print.refused"])
        #expect(try trial.printer.printed().isEmpty && !trial.printer.log().contains("Create-Job"))
    }

    @Test("a printer that is not there is told with what to look at")
    func away() throws {
        let trial = try Trial()
        let printer = try trial.printer(patience: 1)
        trial.printer.stop()
        let error = #expect(throws: DiagnosticError.self) { try printer.capabilities() }
        let told = try #require(error?.diagnostics.first)
        #expect(told.id == "print.unreachable" && !told.hints.isEmpty)
    }

    @Test("an answer that has no end, is none, or comes from something else is refused")
    func nonsense() throws {
        let trial = try Trial()
        let line = try trial.printer.line()
        let printer = try trial.printer(at: line.address, patience: 1)
        try line.trouble(.getPrinterAttributes, .answer(0x0400))
        #expect(throws: DiagnosticError.self) { try printer.capabilities() }
        try line.trouble(.getPrinterAttributes, .hangAnswer)
        #expect(throws: DiagnosticError.self) { try printer.capabilities() }
        try line.trouble(.getPrinterAttributes, .flood)
        #expect(throws: DiagnosticError.self) { try printer.capabilities() }
        #expect(try printer.capabilities().takesSomething)
    }
}

extension PrinterCapabilities {
    fileprivate var takesSomething: Bool { !media.isEmpty }
}
