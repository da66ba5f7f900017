public import ArgumentParser
import Glibc
import Hanmen
public import HanmenBatch
import HanmenCore
import HanmenForms
import HanmenReport

/// Which session, and what is made of it; the same for every subcommand that takes one.
struct SessionOptions: ParsableArguments {
    @Argument(help: "定例会のファイル（.yaml）、報告書のフォルダ、または表（.csv）。", completion: .file())
    var session: String

    @Option(name: .long, help: "表の行の様式。表に「様式」の列があれば要りません。")
    var form: String?

    @Option(name: .long, help: "版（何度でも書けます）: draft / original / copy / public。書かなければ、定例会のファイルのとおり。")
    var edition: [Edition] = []

    @Option(name: .long, help: "出力名。例: {番号}_{会派}_{様式}")
    var name: NameRule?

    @Option(name: [.short, .long], help: "出力先のフォルダ。書かなければ、定例会のファイルのとおり（出力）。", completion: .directory)
    var output: String?

    @OptionGroup var reading: ReadingOptions

    /// The session, with what the command line says instead of it.
    func session(_ reporting: ReportingOptions) throws -> Session {
        var session = try reporting.value(of: Session.open(session, form: form, workspace: DiskWorkspace()))
        if !edition.isEmpty { session.editions = edition }
        if let name { session.names = name }
        if let output { session.output = output }
        if let layout = reading.layout { session.reading.layout = .file(layout) }
        if reading.encoding != .utf8 { session.reading.encoding = reading.encoding }
        return session
    }
}

/// How many work at once, and whether all is made again.
struct RunOptions: ParsableArguments {
    @Option(name: .long, help: "同時に作る数。書かなければ、プロセッサの数。")
    var workers: Int?

    @Flag(name: .long, help: "できているものも、すべて作り直します。")
    var again = false

    func validate() throws {
        guard (1...64).contains(workers ?? 1) else { throw ValidationError("--workers は 1 から 64 までです。") }
    }
}

extension NameRule: ExpressibleByArgument {
    /// A rule as it is typed.
    public init?(argument: String) { self.init(argument) }
}

/// The working folder.
enum WorkingFolder {
    /// Its absolute path.
    static var path: String {
        guard let path = realpath(".", nil) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}
