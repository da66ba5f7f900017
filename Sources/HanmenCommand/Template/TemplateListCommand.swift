import ArgumentParser
import HanmenCore
import HanmenForms

/// `hanmen template list`: the forms, and who has an edition of them.
struct TemplateListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "様式と、それを変えている議会・会派を並べます。")

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        for file in library.all() {
            let layout = library.layout(file).value
            let name = library.store.displayName(of: file.path)
            if reporting.json {
                print(line(file, layout, name).line)
            } else {
                let edition = layout?.edition.map { "（版 \($0)）" } ?? ""
                let title = (layout?.title ?? "？") + edition
                print(name.map { "  \($0): \(title)  \(file.path)" } ?? "\(title)  \(file.path)")
            }
        }
    }

    private func line(_ file: LayoutFile, _ layout: ResolvedLayout?, _ name: String?) -> JSONValue {
        [
            "form": layout.map { .string($0.title) } ?? .null,
            "edition": layout?.edition.map(JSONValue.string) ?? .null,
            "name": name.map(JSONValue.string) ?? .null, "file": .string(file.path),
        ]
    }
}
