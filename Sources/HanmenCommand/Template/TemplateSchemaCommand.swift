import ArgumentParser
import HanmenCore
import HanmenForms

/// `hanmen template schema`: JSON Schema for editors.
struct TemplateSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "エディタが項目を補えるように、JSON Schema を出します。",
        discussion: "様式の名前を書けば報告書の先頭の欄の、書かなければレイアウトのファイルの JSON Schema を出します。")

    @Argument(help: "様式の名前か、レイアウトのファイル。")
    var form: String?

    @OptionGroup var edition: EditionOptions
    @OptionGroup var reporting: ReportingOptions

    @Option(name: [.short, .long], help: "出力先。書かなければ標準出力。")
    var output: String?

    func run() throws {
        let text = try schema()
        guard let output else { return print(text, terminator: "") }
        try reporting.attempt { () throws(DiagnosticError) in
            try OutputFile.refuseFolder(output)
            try OutputFile.write(Array(text.utf8), to: output)
        }
    }

    private func schema() throws -> String {
        guard let form else { return LayoutSchema().text }
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        return ReportSchema(try reporting.value(of: library.layout(edition.request(form)))).text
    }
}
