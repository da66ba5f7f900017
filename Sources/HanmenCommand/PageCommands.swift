package import ArgumentParser

/// The subcommands that make pages, and what leads to pages.
package enum PageCommands {
    /// All of them, in the order of the help.
    package static let all: [any ParsableCommand.Type] = [
        RenderCommand.self, PreviewCommand.self, CheckCommand.self, DumpCommand.self, ImportCommand.self,
        FormCommand.self, TemplateCommand.self, YearCommand.self, BatchCommand.self, VolumeCommand.self,
        CollateCommand.self, OpenDataCommand.self,
    ]

    /// Whether a word of the command line names one of them.
    package static func contains(_ word: String) -> Bool {
        all.contains { $0.configuration.commandName == word }
    }
}
