import ArgumentParser
import Glibc
import HanmenCore
import HanmenForms
import HanmenYear

/// `hanmen year init`: the folder of a faction's year.
struct YearInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "会派の年度のフォルダを作ります。今あるファイルは書き替えません。")

    @Argument(help: "作るフォルダ。", completion: .directory)
    var folder: String

    @Option(name: .long, help: "議会の名前（緑野市議会）。")
    var council: String

    @Option(name: .long, help: "会派の名前（緑風会）。")
    var faction: String

    @Option(name: .long, help: "年度（令和7年度）。")
    var year: String

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let fiscalYear = try reporting.attempt { () throws(DiagnosticError) in
            let typed = SourceText(name: "--year", text: year)
            return try WrittenValue.fiscalYear(Spanned(year, at: typed.span(0..<year.utf8.count)))
        }
        let draft = YearDraft(council: council, faction: faction, fiscalYear: fiscalYear)
        let workspace = DiskWorkspace()
        for file in draft.files where workspace.exists("\(folder)/\(file.name)") {
            try reporting.report([
                .error(
                    "hanmen.year.exists",
                    Message("ファイルがもうあります: \(folder)/\(file.name)", en: "the file exists"))
            ])
        }
        try reporting.attempt { () throws(DiagnosticError) in
            for file in draft.files {
                try OutputFile.write(Array(file.text.utf8), inFolder: folder, named: file.name)
            }
        }
        for name in draft.folders { mkdir("\(folder)/\(name)", 0o777) }
        guard !reporting.json else { return }
        switch reporting.lang {
        case .japanese:
            print(
                "作りました: \(folder)\n\(YearFolder.factionFile) と \(YearFolder.ledgerFiles[0]) を書いたら、次に調べてください。")
        case .english: print("made: \(folder)\nfill in its files, then check them:")
        }
        print("  hanmen year check \(folder)")
    }
}
