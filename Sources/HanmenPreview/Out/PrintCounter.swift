import Dispatch
public import HanmenCore
import HanmenPrint
import Synchronization

/// Hands papers to printers, with a ledger in the opened folder that remembers each (`hanmen print`).
public final class PrintCounter: Sendable {
    /// A ticket in the words of a window; they are those of `hanmen print`.
    public struct Order: Sendable, Decodable {
        /// The printer's address, or the name of a CUPS queue.
        public var printer: String
        /// How many copies.
        public var copies: Int?
        /// 片面, 両面, 両面短辺.
        public var sides: String?
        /// 白黒, カラー, 自動.
        public var color: String?
        /// 左上 and others.
        public var staple: String?
        /// 左二穴 and others.
        public var punch: String?
        /// A4 and others.
        public var size: String?
        /// The tray, in the printer's word.
        public var tray: String?
        /// The bin, in the printer's word.
        public var bin: String?
    }

    private let folder: String
    /// One order at a time: the ledger has one line of work.
    private let isBusy = Mutex(false)
    private static let patience = 300.0

    /// A counter of a folder.
    public init(folder: String) { self.folder = folder }

    /// The queues of this machine.
    public var queues: [String] { PrinterQueues.names }

    /// Prints a paper, and tells line by line what happened.
    ///
    /// The paper is put into the folder first, so that what was printed is what lies there; nothing is printed twice.
    ///
    /// - Throws: what stands in the way, before anything is sent.
    public func print(_ paper: FinishedPaper, _ order: Order) throws(DiagnosticError) -> [String] {
        let isFree = isBusy.withLock { busy in
            defer { busy = true }
            return !busy
        }
        guard isFree else { throw DiagnosticError(.previewPrinterBusy) }
        defer { isBusy.withLock { $0 = false } }
        guard let address = PrinterAddress(order.printer) else {
            throw DiagnosticError(.printerAddressWrong(order.printer))
        }
        let ticket = try ticket(order)
        let printer = Printer(address, patience: 60)
        let capabilities = try printer.capabilities()
        let check = TicketCheck(capabilities)
        let problems = check.problems(of: ticket)
        guard !problems.contains(where: { $0.severity == .error }) else { throw DiagnosticError(problems) }
        try printer.validate(ticket, capabilities)
        let path = PreviewSubject.path(paper.name.replacing("/", with: "-"), in: folder)
        do throws(WorkspaceError) {
            try WholeFile.write(paper.bytes, to: path)
        } catch {
            throw DiagnosticError(.error(.previewUnwritable, error.message))
        }
        let workspace = DiskWorkspace()
        let ledger = try PrintLedger(
            PreviewSubject.path(PrintLedger.usualName, in: folder), toWork: true, orNew: true)
        let entries = try ledger.plan(
            [try PrintPaper(path, ticket: ticket, workspace: workspace)], printer: printer.address,
            again: false)
        let told = Mutex<[String]>([])
        let run = PrintRun(
            entries, ledger: ledger, printer: printer, capabilities, workspace: workspace,
            pace: PrintRun.Pace(patience: Self.patience),
            tell: { event in if let line = Self.line(event) { told.withLock { $0.append(line) } } })
        let outcome = try run.run()
        return told.withLock { $0 } + Self.ending(outcome)
    }

    private func ticket(_ order: Order) throws(DiagnosticError) -> PrintTicket {
        let copies = order.copies ?? 1
        guard (1...PrintTicket.mostCopies).contains(copies) else {
            throw DiagnosticError(.previewTicketWord("部数", String(copies)))
        }
        return PrintTicket(
            sides: try word(order.sides, "両面", PrintSides.init(word:)),
            media: try word(order.size, "用紙", PrintMedia.init(word:)),
            tray: try word(order.tray, "トレイ", PrinterWord.init),
            staple: try word(order.staple, "ホチキス", Staple.init(word:)),
            punch: try word(order.punch, "穴", Punch.init(word:)),
            bin: try word(order.bin, "排紙先", PrinterWord.init), copies: copies,
            color: try word(order.color, "色", PrintColor.init(word:)))
    }

    private func word<Value>(
        _ text: String?, _ key: String, _ read: (String) -> Value?
    ) throws(DiagnosticError) -> Value? {
        guard let text, !text.isEmpty else { return nil }
        guard let value = read(text) else { throw DiagnosticError(.previewTicketWord(key, text)) }
        return value
    }

    private static func line(_ event: PrintEvent) -> String? {
        switch event {
        case .sending(let entry): "送ります：\(entry.label)"
        case .sent(let entry): "プリンターが受け取りました：紙 \(entry.ticket.sheets(pages: entry.pages)) 枚"
        case .progress: nil
        case .reasons(let reasons):
            reasons.isEmpty
                ? "プリンターが直りました"
                : "プリンター：\(reasons.map(\.message.japanese).joined(separator: "、"))"
        case .busy: "プリンターが混んでいます。空くのを待ちました"
        case .lost(let reason): "プリンターにつながりません：\(reason)"
        case .done(let entry): "印刷しました：\(entry.label)"
        case .failed(let entry): "印刷できませんでした：\(entry.detail)"
        case .question(let entry): "印刷されたかどうか、紙を見て確かめてください：\(entry.detail)"
        }
    }

    private static func ending(_ outcome: PrintOutcome) -> [String] {
        if outcome.isComplete { return [] }
        return ["続きは、このフォルダで hanmen print resume です。"]
    }
}
