package import ArgumentParser
import Glibc
import Hanmen

/// A program of Hanmen's: `hanmen` with some of its subcommands.
package protocol CommandProgram: ParsableCommand {
    /// The subcommand of which 2 is an answer: mistakes in its use end it with 64.
    static var answeringWithTwo: String? { get }
}

extension CommandProgram {
    /// The command `hanmen` with some subcommands.
    package static func hanmen(_ subcommands: [any ParsableCommand.Type]) -> CommandConfiguration {
        CommandConfiguration(
            commandName: "hanmen",
            abstract: "報告書を、提出する様式の PDF に組みます。",
            discussion: "終了コード: 0 できた / 1 原稿に問題がある（--strict では注意も） / 2 使い方の誤り",
            version: Version.current, subcommands: subcommands)
    }

    /// Runs the command; mistakes in its use end it with 2, as people's scripts expect.
    package static func start() {
        // A file size limit then fails the write, which is told and tidied up, and does not end the process.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error))
            let isAnswer = CommandLine.arguments.dropFirst().first == answeringWithTwo
            exit(withError: isAnswer ? code : ExitCode(2))
        }
    }
}
