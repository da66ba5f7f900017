import ArgumentParser
import Hanmen
package import HanmenCore
package import HanmenForms

/// Which layout: a form, and perhaps a council's or faction's edition of it; the same for every subcommand on layouts.
struct LayoutOptions: ParsableArguments {
    @Argument(help: "様式の名前（研修参加報告書）か、レイアウトのファイル。", completion: .file(extensions: ["yaml"]))
    var form: String

    @OptionGroup var edition: EditionOptions

    var request: LayoutLibrary.Request { edition.request(form) }
}

/// Whose edition of a form.
struct EditionOptions: ParsableArguments {
    @Option(name: .long, help: "議会の名前（緑野市議会）か、そのフォルダの名前。")
    var council: String?

    @Option(name: .long, help: "会派の名前（緑風会）か、そのファイルの名前。議会も要ります。")
    var faction: String?

    func validate() throws {
        guard faction == nil || council != nil else {
            throw ValidationError("--faction には --council も要ります。")
        }
    }

    /// A form as the council or faction has it.
    func request(_ form: String) -> LayoutLibrary.Request {
        LayoutLibrary.Request(form: form, council: council, faction: faction)
    }
}

extension LayoutLibrary {
    /// The layouts of this installation.
    package static func installed() throws(DiagnosticError) -> LayoutLibrary {
        let workspace = DiskWorkspace()
        let home = try SourceOptions.home(workspace)
        return LayoutLibrary(store: LayoutStore(workspace: workspace, root: home.layouts))
    }
}
