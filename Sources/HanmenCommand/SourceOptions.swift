public import ArgumentParser
package import Hanmen
package import HanmenCore
import HanmenForms
public import HanmenReport
package import HanmenText

extension TextEncoding: ExpressibleByArgument {}

/// Which report, and how it is read; the same for every subcommand that reads one.
package struct SourceOptions: ParsableArguments {
    @Argument(help: "報告書のファイル。", completion: .file(extensions: ["md"]))
    var report: String

    @OptionGroup var reading: ReadingOptions

    /// No report yet: the command line names it.
    package init() {}

    var pressOptions: Press.Options { reading.pressOptions }
}

/// How a report is read, by which layout.
struct ReadingOptions: ParsableArguments {
    @Option(name: .long, help: "使うレイアウトのファイル（報告書の「様式」より優先します）。", completion: .file(extensions: ["yaml"]))
    var layout: String?

    @Option(name: .long, help: "報告書の文字コード (utf-8 / windows-31j)。")
    var encoding = TextEncoding.utf8

    var pressOptions: Press.Options {
        Press.Options(layout: layout.map { .file($0) } ?? .fromReport, encoding: encoding)
    }
}

extension SourceOptions {
    /// A press with the layouts and fonts of this installation.
    package static func press() throws(DiagnosticError) -> Press {
        let workspace = DiskWorkspace()
        return try Press(home: try home(workspace), workspace: workspace)
    }

    /// A pool of presses with the layouts and fonts of this installation; one a processor where no number is given.
    static func pool(workers: Int? = nil) throws(DiagnosticError) -> PressPool {
        let workspace = DiskWorkspace()
        return PressPool(home: try home(workspace), workspace: workspace, workers: workers)
    }

    /// The font roles of this installation.
    package static func fontRoles() throws(DiagnosticError) -> [FontRole] {
        let workspace = DiskWorkspace()
        return try Press.catalog(try home(workspace), workspace).roles
    }

    package static func home(_ workspace: DiskWorkspace) throws(DiagnosticError) -> Home {
        try Home.installed(in: workspace)
    }
}
