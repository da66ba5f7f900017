import CCups
public import HanmenCore

/// Says before anything is sent what a printer would refuse, or leave out without a word.
public struct TicketCheck: Sendable {
    private let capabilities: PrinterCapabilities

    /// A check against a printer.
    public init(_ capabilities: PrinterCapabilities) { self.capabilities = capabilities }

    /// All that stands in the way of a ticket, errors first refused, and what a person should see to.
    ///
    /// - Parameter isBestEffort: whether stapling, punching and bins that the printer lacks are left out with a warning.
    public func problems(of ticket: PrintTicket, isBestEffort: Bool = false) -> [Diagnostic] {
        var problems = capabilityProblems
        if let sides = ticket.sides, !capabilities.sides.contains(sides.rawValue) {
            let known = PrintSides.allCases.filter { capabilities.sides.contains($0.rawValue) }.map(\.word)
            problems.append(.unsupported(.printSides, "両面の「\(sides.word)」", known: known))
        }
        if ticket.media == nil { problems.append(.mediaUnknown) }
        if let media = ticket.media, !capabilities.media.contains(media.rawValue) {
            let known = PrintMedia.allCases.filter { capabilities.media.contains($0.rawValue) }.map(\.word)
            problems.append(.unsupported(.printMedia, "用紙の「\(media.word)」", known: known))
        } else if let media = ticket.media, !capabilities.readyMedia.isEmpty,
            !capabilities.readyMedia.contains(media.rawValue)
        {
            problems.append(.mediaNotReady(media))
        }
        if let tray = ticket.tray, !capabilities.trays.contains(tray.text) {
            problems.append(.unsupported(.printTray, "給紙の「\(tray.text)」", known: capabilities.trays))
        }
        if let color = ticket.color, !capabilities.colors.contains(color.rawValue) {
            let known = PrintColor.allCases.filter { capabilities.colors.contains($0.rawValue) }.map(\.word)
            problems.append(.unsupported(.printColor, "色の「\(color.word)」", known: known))
        }
        if !capabilities.copies.contains(ticket.copies) {
            problems.append(
                .unsupported(
                    .printCopies, "部数の「\(ticket.copies)」", known: ["\(capabilities.copies.upperBound) 部まで"]))
        }
        return problems + finishingProblems(ticket, isBestEffort)
    }

    /// A ticket without what the printer does not have of stapling, punching and bins.
    public func reduced(_ ticket: PrintTicket) -> PrintTicket {
        var ticket = ticket
        if let staple = ticket.staple, !capabilities.finishings.contains(staple.rawValue) {
            ticket.staple = nil
        }
        if let punch = ticket.punch, !capabilities.finishings.contains(punch.rawValue) { ticket.punch = nil }
        if let bin = ticket.bin, !capabilities.bins.contains(bin.text) { ticket.bin = nil }
        return ticket
    }

    private var capabilityProblems: [Diagnostic] {
        var problems: [Diagnostic] = []
        if !capabilities.takesPDF { problems.append(.printerTakesNoPDF) }
        if !capabilities.takesJobsInSteps { problems.append(.printerTakesNoSteps) }
        if !capabilities.isAccepting { problems.append(.printerNotAccepting) }
        if capabilities.isQueue { problems.append(.printerIsQueue) }
        return problems
    }

    private func finishingProblems(_ ticket: PrintTicket, _ isBestEffort: Bool) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if let staple = ticket.staple, !capabilities.finishings.contains(staple.rawValue) {
            let known = Staple.allCases.filter { capabilities.finishings.contains($0.rawValue) }.map(\.word)
            problems.append(.unsupported(.printStaple, "ホチキスの「\(staple.word)」", known: known))
        }
        if let punch = ticket.punch, !capabilities.finishings.contains(punch.rawValue) {
            let known = Punch.allCases.filter { capabilities.finishings.contains($0.rawValue) }.map(\.word)
            problems.append(.unsupported(.printPunch, "穴の「\(punch.word)」", known: known))
        }
        if let bin = ticket.bin, !capabilities.bins.contains(bin.text) {
            problems.append(.unsupported(.printBin, "排紙の「\(bin.text)」", known: capabilities.bins))
        }
        guard isBestEffort else { return problems }
        return problems.map { problem in
            var softened = problem
            softened.severity = .warning
            return softened
        }
    }
}
