import ArgumentParser
import Glibc
import Hanmen

/// The command `hanmen`.
@main
struct HanmenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hanmen",
        abstract: "報告書を、提出する様式の PDF に組みます。",
        discussion: "終了コード: 0 できた / 1 原稿に問題がある（--strict では注意も） / 2 使い方の誤り",
        version: Version.current,
        subcommands: [
            RenderCommand.self, PreviewCommand.self, CheckCommand.self, DumpCommand.self, ImportCommand.self,
            FormCommand.self, ComposeCommand.self, TemplateCommand.self, YearCommand.self,
            BatchCommand.self, VolumeCommand.self, PrintCommand.self,
            CollateCommand.self, AuditCommand.self, OpenDataCommand.self, SignCommand.self,
            FieldsCommand.self,
            TimestampCommand.self, LongTermCommand.self, VerifyCommand.self,
            ImposeCommand.self, DoctorCommand.self,
        ])

    /// Runs the command; mistakes in its use end it with 2, as people's scripts expect, or with 64 where 2 is an answer.
    static func main() {
        // A file size limit then fails the write, which is told and tidied up, and does not end the process.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error))
            let isAnswer = CommandLine.arguments.dropFirst().first == VerifyCommand.configuration.commandName
            exit(withError: isAnswer ? code : ExitCode(2))
        }
    }
}
