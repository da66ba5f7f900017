import ArgumentParser

/// `hanmen template`: what there is to see and do with layouts.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "様式（レイアウト）を見る、比べる、作る、調べる。",
        subcommands: [
            TemplateListCommand.self, TemplateShowCommand.self, TemplateNewCommand.self,
            TemplateExplainCommand.self,
            TemplateDiffCommand.self, TemplateCheckCommand.self, TemplateSchemaCommand.self,
        ])
}
