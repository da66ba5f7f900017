package import ArgumentParser

/// The subcommands that make pages, and what leads to pages.
package enum PageCommands {
    /// All of them, in the order of the help; who also reads finished files has those that do so of their own.
    package static func all(
        render: any ParsableCommand.Type = RenderCommand.self,
        volume: any ParsableCommand.Type = VolumeCommand.self
    ) -> [any ParsableCommand.Type] {
        [
            render, PreviewCommand.self, CheckCommand.self, DumpCommand.self, FormCommand.self,
            TemplateCommand.self, YearCommand.self, BatchCommand.self, volume, CollateCommand.self,
            OpenDataCommand.self,
        ]
    }

    /// Whether a word of the command line names one of them.
    package static func contains(_ word: String) -> Bool {
        all().contains { $0.configuration.commandName == word }
    }
}
