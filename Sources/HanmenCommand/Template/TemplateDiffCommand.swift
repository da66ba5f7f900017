import ArgumentParser
import Hanmen
import HanmenCore
import HanmenForms

/// `hanmen template diff`: what one layout has otherwise than another, in words or side by side.
struct TemplateDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "二つの様式の違いを、言葉で示します。",
        discussion: """
            例: hanmen template diff 研修参加報告書 --council 緑野市議会 --faction 緑風会（基本の様式と比べる）
                hanmen template diff 旧.yaml 新.yaml
            """)

    @Argument(help: "もとの様式の名前かファイル。")
    var first: String

    @Argument(help: "比べる様式の名前かファイル。書かなければ、もとの様式を --council、--faction が変えたもの。")
    var second: String?

    @Flag(name: .long, help: "見本を両方の様式で組み、横に並べた PDF にします。違うところに色を敷きます。")
    var pages = false

    @Option(name: [.short, .long], help: "--pages の出力先。書かなければ「様式の名前の比較.pdf」。")
    var output: String?

    @OptionGroup var edition: EditionOptions
    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard second != nil || edition.council != nil else {
            throw ValidationError("比べる様式を二つ書くか、--council を付けてください。")
        }
    }

    func run() throws {
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        let (old, new) = (
            try reporting.value(of: library.layout(LayoutLibrary.Request(form: first))),
            try reporting.value(of: library.layout(edition.request(second ?? first)))
        )
        let differences = old.differences(to: new)
        if pages { try writePages(old, new) }
        if reporting.json { return differences.forEach { print(json($0).line) } }
        tell(differences)
    }

    private func writePages(_ old: ResolvedLayout, _ new: ResolvedLayout) throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let (first, second) = (try sample(old, press), try sample(new, press))
        let document = SideBySide.document(first, second)
        let path = output ?? document.metadata.title + ".pdf"
        try reporting.attempt { () throws(DiagnosticError) in
            try OutputFile.refuseFolder(path)
            try OutputFile.write(try press.pdf(document), to: path)
        }
        StandardError.write("\(path)  \(document.pages.count) ページ\n")
    }

    private func sample(_ layout: ResolvedLayout, _ press: Press) throws -> PagedDocument {
        let check = press.check(layout)
        guard let document = check.documents[.sample] else {
            try reporting.report(check.diagnostics)
            throw ExitCode(1)
        }
        return document
    }

    private func tell(_ differences: [LayoutDifference]) {
        if differences.isEmpty { return print("違いはありません。") }
        for difference in differences {
            let place = difference.place.map { "  \($0)" } ?? ""
            print("・\(difference.sentence.text(in: reporting.lang))\(place)")
        }
    }

    private func json(_ difference: LayoutDifference) -> JSONValue {
        [
            "path": .array(difference.path.map(JSONValue.string)),
            "sentence": .string(difference.sentence.text(in: reporting.lang)),
            "place": difference.place.map { .string("\($0)") } ?? .null,
        ]
    }
}
