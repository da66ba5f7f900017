import ArgumentParser
import Glibc
import HanmenCommand
import HanmenCore
import HanmenCrypto
import HanmenSign

/// `hanmen timestamp`: a timestamp over whole files.
struct TimestampCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp", abstract: "PDF 全体にタイムスタンプを付けます。",
        discussion: "署名のあるファイルでは、その署名と証拠の全体を覆います。先に hanmen ltv をかけてください。")

    @OptionGroup var files: ProofFiles
    @OptionGroup var authorities: AuthorityOptions
    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard authorities.tsa != nil else { throw ValidationError("--tsa にタイムスタンプ局を書いてください。") }
    }

    func run() throws {
        let trust = try reporting.attempt { () throws(DiagnosticError) in try authorities.roots.store() }
        guard let authority = authorities.authority else { return }
        let stamper = DocumentTimestamper(authority: authority, trust: trust)
        try files.work(ending: "時刻証明済", reporting) { (file) throws(SigningError) in
            try stamper.timestamp(file)
        }
    }
}

/// `hanmen ltv`: what proves later that the certificates were good.
struct LongTermCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ltv", abstract: "署名のある PDF に、証明書が有効だった証拠を足します。")

    @OptionGroup var files: ProofFiles
    @OptionGroup var roots: TrustOptions
    @OptionGroup var reporting: ReportingOptions

    @Option(name: .long, help: "通信の答えを待つ秒数。")
    var timeout = 20

    func run() throws {
        let trust = try reporting.attempt { () throws(DiagnosticError) in try roots.store() }
        let updater = ProofUpdater(trust: trust, timeout: timeout)
        try files.work(ending: "証拠付き", reporting) { (file) throws(SigningError) in
            try updater.update(file, at: time(nil))
        }
    }
}

/// Files that get proofs, one after another.
struct ProofFiles: ParsableArguments {
    @Argument(help: "PDF のファイル。いくつでも書けます。", completion: .file(extensions: ["pdf"]))
    var files: [String]

    @Option(name: [.short, .long], help: "出力先のファイル。いくつもあるときはフォルダ。")
    var output: String?

    /// Works on each file and writes what comes of it; the others are done where one cannot be.
    func work(
        ending: String, _ reporting: ReportingOptions, _ work: ([UInt8]) throws(SigningError) -> [UInt8]
    ) throws {
        let jobs = try reporting.attempt { () throws(DiagnosticError) in
            try SignedFiles(files, output: output, ending: ending).jobs
        }
        var failed = false
        for job in jobs {
            do throws(DiagnosticError) {
                let file = try FinishedFile.read(job.input)
                let proven: [UInt8]
                do throws(SigningError) { proven = try work(file) } catch {
                    throw DiagnosticError(error.diagnostics)
                }
                try SignedFiles.write(proven, to: job.output)
                if !reporting.json { print(job.output) }
            } catch {
                failed = true
                reporting.teller.tell(error.diagnostics, of: job.input)
            }
        }
        if failed { throw ExitCode(1) }
    }
}
