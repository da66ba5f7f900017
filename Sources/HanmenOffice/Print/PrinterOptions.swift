public import ArgumentParser
import Glibc
import HanmenCommand
import HanmenCore
public import HanmenPrint

/// Which printer, and which ledger.
struct PrinterOptions: ParsableArguments {
    @Option(
        name: .long, help: "プリンターの場所（ipp://… / ipps://…）か、CUPS の待ち行列の名前。環境変数 HANMEN_PRINTER でも。")
    var printer: String?

    @Option(name: .long, help: "プリンターから何も答えがないとき、何秒で諦めるか。")
    var patience = 300.0

    @Option(name: .long, help: "何秒おきにプリンターの様子を見るか。")
    var poll = 0.5

    func validate() throws {
        guard (0.05...60).contains(poll) else { throw ValidationError("--poll は 0.05 から 60 までです。") }
        guard (1...86_400).contains(patience) else {
            throw ValidationError("--patience は 1 から 86400 までです。")
        }
    }

    /// The printer that was named, here, in the environment or in a ledger.
    func printer(_ reporting: ReportingOptions, otherwise known: String? = nil) throws -> Printer {
        let written = printer ?? getenv("HANMEN_PRINTER").map { String(cString: $0) } ?? known
        guard let written else {
            throw ValidationError("--printer でプリンターを指定してください（例: ipp://192.0.2.10/ipp/print）。")
        }
        return try reporting.attempt { () throws(DiagnosticError) in
            guard let address = PrinterAddress(written) else {
                throw DiagnosticError(.printerAddressWrong(written))
            }
            return Printer(address, patience: min(patience, 120))
        }
    }

    var pace: PrintRun.Pace { PrintRun.Pace(poll: poll, patience: patience) }
}

/// Where the ledger lies.
struct LedgerOptions: ParsableArguments {
    @Option(name: .long, help: "印刷の台帳。書かなければ、このフォルダ（定例会なら出力先）の 印刷台帳.sqlite。")
    var ledger: String?

    func path(in folder: String = ".") -> String {
        ledger ?? (folder == "." ? PrintLedger.usualName : "\(folder)/\(PrintLedger.usualName)")
    }
}

/// How papers are printed, from the command line.
struct TicketOptions: ParsableArguments {
    @Option(name: .long, help: "指図のファイル（YAML。「両面: 両面」「ホチキス: 左上」など）。", completion: .file(extensions: ["yaml"]))
    var ticket: String?
    @Option(name: .long, help: "片面 / 両面 / 両面短辺。")
    var sides: PrintSides?
    @Option(name: .long, help: "用紙: A4 / A3 / B4 / B5 / A5。書かなければ、頁の大きさから。")
    var media: PrintMedia?
    @Option(name: .long, help: "給紙トレイ（プリンターの言葉）。")
    var tray: PrinterWord?
    @Option(name: .long, help: "ホチキス: 左上 / 右上 / 左二か所 / 上二か所 / 右二か所 / 中綴じ など。")
    var staple: Staple?
    @Option(name: .long, help: "穴: 左二穴 / 上二穴 / 右二穴 など。")
    var punch: Punch?
    @Option(name: .long, help: "排紙先（プリンターの言葉）。")
    var bin: PrinterWord?
    @Option(name: .long, help: "部数。")
    var copies: Int?
    @Option(name: .long, help: "色: 白黒 / カラー / 自動。")
    var color: PrintColor?

    func validate() throws {
        guard (1...PrintTicket.mostCopies).contains(copies ?? 1) else {
            throw ValidationError("--copies は 1 から \(PrintTicket.mostCopies) までです。")
        }
    }

    /// A ticket with what the command line says instead.
    func over(_ ticket: PrintTicket) -> PrintTicket {
        PrintTicket(
            sides: sides ?? ticket.sides, media: media ?? ticket.media, tray: tray ?? ticket.tray,
            staple: staple ?? ticket.staple, punch: punch ?? ticket.punch, bin: bin ?? ticket.bin,
            copies: copies ?? ticket.copies, color: color ?? ticket.color)
    }
}

extension PrintSides: ExpressibleByArgument {
    /// A choice as it is typed.
    public init?(argument: String) { self.init(word: argument) }
    /// The words that the help names.
    public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension PrintMedia: ExpressibleByArgument {
    /// A choice as it is typed.
    public init?(argument: String) { self.init(word: argument) }
    /// The words that the help names.
    public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension PrintColor: ExpressibleByArgument {
    /// A choice as it is typed.
    public init?(argument: String) { self.init(word: argument) }
    /// The words that the help names.
    public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension Staple: ExpressibleByArgument {
    /// A choice as it is typed.
    public init?(argument: String) { self.init(word: argument) }
    /// The words that the help names.
    public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension Punch: ExpressibleByArgument {
    /// A choice as it is typed.
    public init?(argument: String) { self.init(word: argument) }
    /// The words that the help names.
    public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension PrinterWord: ExpressibleByArgument {
    /// A word as it is typed.
    public init?(argument: String) { self.init(argument) }
}
