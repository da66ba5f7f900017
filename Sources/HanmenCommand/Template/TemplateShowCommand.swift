import ArgumentParser
import HanmenCore
import HanmenForms

/// `hanmen template show`: a layout with all its layers laid over each other.
struct TemplateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "段をすべて重ねた様式を、一つのファイルのように出します。")

    @OptionGroup var layout: LayoutOptions
    @OptionGroup var reporting: ReportingOptions

    @Flag(name: .long, help: "行ごとに、どのファイルの何行目で決まったかを付けます。")
    var provenance = false

    func run() throws {
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        let layout = try reporting.value(of: library.layout(layout.request))
        print(LayoutListing(layout, withPlaces: provenance).text, terminator: "")
    }
}
