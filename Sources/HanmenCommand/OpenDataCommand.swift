import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms
import HanmenOpenData
import HanmenReport
import HanmenYear

/// `hanmen opendata`: what a council publishes beside the PDF.
struct OpenDataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opendata", abstract: "報告書や会派の一年分を、オープンデータ（CSV・JSON・HTML）にします。",
        discussion: """
            書き出す前に、機械可読性のルール（デジタル庁、2026年）で調べます。誤りがあれば、何も書き出しません。
            公開用の版だけを作ります。詳しくは docs/open-data.md にあります。
              hanmen opendata 報告書.md -o 公開
              hanmen opendata --year 緑風会-令和7年度 -o 公開
              hanmen opendata --check ほかの.csv
            """)

    @Argument(help: "報告書のファイル。--check では、調べる CSV。", completion: .file(extensions: ["md", "csv"]))
    var files: [String] = []

    @Option(name: .long, help: "会派の年度のフォルダ（会派.yaml のあるところ）。", completion: .directory)
    var year: String?

    @Flag(name: .long, help: "CSV を調べるだけで、何も書き出しません。")
    var check = false

    @Option(name: .long, help: "利用条件（目録に載せます）。例: CC BY 4.0")
    var license: String?

    @Option(name: [.short, .long], help: "出力先のフォルダ。", completion: .directory)
    var output: String?

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard !files.isEmpty || year != nil else {
            throw ValidationError("報告書のファイルか、--year のフォルダを書いてください。")
        }
        guard !check || (year == nil && output == nil && license == nil) else {
            throw ValidationError("--check では、CSV のほかに --year、-o、--license は書けません。")
        }
        guard check || output != nil else { throw ValidationError("-o の後に出力先のフォルダを書いてください。") }
    }

    func run() throws {
        if check {
            try checkFiles()
        } else {
            try publish()
        }
    }

    // MARK: Checking

    /// The most bytes of a file that is looked through.
    private static let largestFile = 32 << 20

    private func checkFiles() throws {
        let workspace = DiskWorkspace()
        var found: [Diagnostic] = []
        for path in files {
            do throws(WorkspaceError) {
                let bytes = try workspace.read(path, limit: Self.largestFile)
                found += OpenDataChecker().findings(in: bytes, named: path)
            } catch {
                found.append(.error(.openDataUnreadable, error.message))
            }
        }
        try reporting.report(found)
        guard !reporting.json else { return }
        switch reporting.lang {
        case .japanese: print("\(files.count) 件を調べました。注意 \(found.count) 件、誤り 0 件。")
        case .english: print("looked through \(files.count), warnings \(found.count), errors 0")
        }
    }

    // MARK: Publishing

    private func publish() throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        var set = OpenDataset(publisher: "", now: DiskWorkspace().now, license: license)
        if let year { try add(yearIn: year, to: &set, with: press) }
        for path in files {
            let report = try reporting.value(of: press.read(path))
            try add(report, SharedData(), named: path.fileStem, to: &set, with: press)
        }
        let written = try reporting.value(of: set.files())
        try reporting.attempt { () throws(DiagnosticError) in
            for file in written {
                try OutputFile.write(file.bytes, inFolder: output ?? ".", named: file.name)
            }
        }
        guard !reporting.json else { return }
        switch reporting.lang {
        case .japanese: print("\(output ?? ".")  \(written.count) 件のファイル（一覧は 目録.csv）")
        case .english: print("\(output ?? ".")  \(written.count) files, listed in 目録.csv")
        }
    }

    /// The tables of a year, and its reports.
    private func add(yearIn folder: String, to set: inout OpenDataset, with press: Press) throws {
        let year = try reporting.value(of: YearFolder(folder, workspace: DiskWorkspace()).read())
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        set.add(year)
        for report in PaperPlanner(year: year, library: library).reports {
            let paper = try reporting.value(of: press.paper(report.report, shared: report.shared))
            try add(paper.report, paper.shared, named: report.report.name, to: &set, with: press)
        }
    }

    /// A report as the public may see it: there is no other edition of open data.
    private func add(
        _ report: Report, _ shared: SharedData, named name: String, to set: inout OpenDataset,
        with press: Press
    ) throws {
        let form = try reporting.value(of: press.bind(report, shared: shared, edition: .public))
        try reporting.attempt { () throws(DiagnosticError) in try set.add(form, of: report, named: name) }
    }
}

extension String {
    /// A path's name without its ending.
    fileprivate var fileStem: String {
        let name = split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }
}
