import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenReading
import HanmenReport

/// `hanmen import`: an old text, or a PDF form that was filled in, becomes the canonical file.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "これまでの報告書の文章や、記入した PDF を、Hanmen の原稿に直します。",
        discussion: "読み取ったこと・つないだこと・確かでないことを、場所とともに知らせます。")

    @Argument(help: "これまでの報告書（テキスト）、または記入した様式（PDF）。")
    var text: String

    @Option(name: [.short, .long], help: "原稿の書き出し先。省くと標準出力。")
    var output: String?

    @Option(name: .long, help: "文字コード (utf-8 / windows-31j)。")
    var encoding = TextEncoding.utf8

    @OptionGroup var reporting: ReportingOptions

    private static let largestText = 4 << 20
    private static let largestForm = 50 << 20

    func validate() throws {
        guard output != "" else { throw ValidationError("-o の後に書き出し先の名前を書いてください。") }
        guard output != nil || !reporting.json else {
            throw ValidationError("--json を付けるときは、-o で書き出し先も指定してください。")
        }
    }

    func run() throws {
        let result = try reporting.value(of: imported())
        try tell(result.findings)
        guard let output else { return print(result.markdown, terminator: "") }
        try reporting.attempt { () throws(DiagnosticError) in
            try OutputFile.write(Array(result.markdown.utf8), to: output)
        }
    }

    private func imported() -> Diagnosed<ImportResult> {
        do throws(WorkspaceError) {
            let limit = text.lowercased().hasSuffix(".pdf") ? Self.largestForm : Self.largestText
            let bytes = try DiskWorkspace().read(text, limit: limit)
            if FilledFormImporter.isPDF(bytes) { return FilledFormImporter().importing(bytes, name: text) }
            let decoded = ReportReader().decode(name: text, bytes: bytes, encoding: encoding)
            guard let source = decoded.value, !decoded.hasErrors else {
                return Diagnosed(nil, decoded.diagnostics)
            }
            let imported = OldTextImporter().importing(source)
            return Diagnosed(imported.value, decoded.diagnostics + imported.diagnostics)
        } catch {
            return Diagnosed(nil, [.error("hanmen.file.unreadable", error.message)])
        }
    }

    /// What was recognised, joined and unsure; what is unsure is a warning.
    private func tell(_ findings: [ImportFinding]) throws {
        try reporting.report(findings.map(\.diagnostic))
    }
}
