import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms

/// `hanmen form`: the empty form, for a pen or for a keyboard.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "何も書かれていない様式を PDF にします。",
        discussion: "--fillable を付けると、画面で記入できる PDF になります。記入したものは hanmen import で原稿に直せます。")

    @Argument(help: "様式の名前（研修参加報告書 など）、またはレイアウトのファイル。")
    var form: String

    @OptionGroup var edition: EditionOptions

    @Flag(name: .long, help: "画面で記入できる PDF にします。")
    var fillable = false

    @Option(name: [.short, .long], help: "出力先。省くと「様式の名前.pdf」。")
    var output: String?

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard output != "" else { throw ValidationError("-o の後に出力先の名前を書いてください。") }
    }

    func run() throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let request = Press.BlankRequest(
            form: form, council: edition.council, faction: edition.faction, purpose: fillable ? .screen : .pen
        )
        let document = try reporting.value(of: press.blank(request))
        let path = output ?? document.metadata.title + ".pdf"
        try reporting.attempt { () throws(DiagnosticError) in
            try OutputFile.refuseFolder(path)
            try OutputFile.write(try press.pdf(document), to: path)
        }
        guard !reporting.json else { return }
        let count = document.form?.fields.count ?? 0
        switch reporting.lang {
        case .japanese: print("\(path)  \(document.pages.count) ページ" + (fillable ? "  \(count) 欄" : ""))
        case .english: print("\(path)  \(document.pages.count) pages" + (fillable ? "  \(count) fields" : ""))
        }
    }
}
