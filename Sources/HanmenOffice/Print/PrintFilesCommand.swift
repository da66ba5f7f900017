import ArgumentParser
import HanmenBatch
import HanmenCommand
import HanmenCore
import HanmenForms
import HanmenPrint

/// `hanmen print FILE…`: one job a paper, in the order given.
struct PrintFilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files", abstract: "PDF か、定例会の報告書を印刷します（既定）。")

    @Argument(help: "PDF（この順に印刷します）、または定例会のファイル（.yaml）一つ。", completion: .file())
    var files: [String]

    @OptionGroup var place: PrinterOptions
    @OptionGroup var book: LedgerOptions
    @OptionGroup(title: "印刷の指図") var options: TicketOptions

    @Option(name: .long, help: "定例会のどの版を印刷するか。")
    var edition = Edition.original

    @Flag(name: .long, help: "調べるだけで、送りません。")
    var dryRun = false

    @Flag(name: .long, help: "プリンターにないホチキス・穴・排紙は、注意してから省きます。")
    var bestEffort = false

    @Flag(name: .long, help: "印刷し終えたものも、もう一度印刷します。")
    var again = false

    @Option(name: .long, help: "送らずに、印刷用の一式（PDF と指図書）をこのフォルダに作ります。", completion: .directory)
    var to: String?

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("印刷する PDF を書いてください。") }
    }

    func run() throws {
        let source = try PrintSource(files, edition, options, reporting)
        if let to { return try write(source.papers, to: to) }
        let printer = try place.printer(reporting)
        let capabilities = try reporting.attempt { () throws(DiagnosticError) in try printer.capabilities() }
        let papers = try checked(source.papers, printer, capabilities)
        if dryRun {
            if !reporting.json { for paper in papers { print("\(paper.label)  \(paper.ticket.summary)") } }
            return
        }
        let ledger = try reporting.attempt { () throws(DiagnosticError) in
            try PrintLedger(book.path(in: source.folder), toWork: true, orNew: true)
        }
        let entries = try reporting.attempt { () throws(DiagnosticError) in
            try ledger.plan(papers, printer: printer.address, again: again)
        }
        try PrintDesk(ledger: ledger, printer: printer, pace: place.pace, reporting: reporting)
            .run(entries, capabilities)
    }

    /// The papers, if the printer can do all that their tickets want; each kind of problem is told once.
    private func checked(
        _ papers: [PrintPaper], _ printer: Printer, _ capabilities: PrinterCapabilities
    ) throws -> [PrintPaper] {
        let check = TicketCheck(capabilities)
        let tickets = papers.map(\.ticket).uniquedInOrder
        try reporting.report(tickets.flatMap { check.problems(of: $0, isBestEffort: bestEffort) }.uniqued)
        var papers = papers
        if bestEffort {
            for index in papers.indices { papers[index].ticket = check.reduced(papers[index].ticket) }
        }
        for ticket in papers.map(\.ticket).uniquedInOrder {
            try reporting.attempt { () throws(DiagnosticError) in try printer.validate(ticket, capabilities) }
        }
        return papers
    }

    private func write(_ papers: [PrintPaper], to folder: String) throws {
        try reporting.attempt { () throws(DiagnosticError) in
            for file in try PrintSet(papers).files(DiskWorkspace()) {
                try OutputFile.write(file.bytes, inFolder: folder, named: file.name)
            }
        }
        if !reporting.json { print("\(folder)/印刷指図.txt  \(papers.count) 件") }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in order.
    var uniquedInOrder: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
