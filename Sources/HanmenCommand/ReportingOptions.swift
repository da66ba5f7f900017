public import ArgumentParser
import Hanmen
public import HanmenCore

extension MessageLanguage: ExpressibleByArgument {}

/// How problems are told; the same for every subcommand.
package struct ReportingOptions: ParsableArguments {
    @Option(name: .long, help: "メッセージの言語 (ja / en)。")
    package var lang = MessageLanguage.japanese

    @Flag(name: .long, help: "問題を JSON で標準出力に出します（1 行に 1 件）。")
    package var json = false

    @Flag(name: .long, help: "注意も誤りとして扱います。")
    var strict = false

    /// In Japanese, to people, not strict.
    package init() {}

    /// Who tells problems as they are asked for.
    package var teller: DiagnosticTeller { DiagnosticTeller(language: lang, isJSON: json) }

    /// Tells all problems; ends the command where the input is refused.
    package func report(_ diagnostics: [Diagnostic]) throws {
        teller.tell(diagnostics)
        let worst = diagnostics.map(\.severity).max()
        if worst == .error || (strict && worst == .warning) { throw ExitCode(1) }
    }

    /// Tells the problems of a stage and gives its value; ends the command where there is none.
    package func value<Value>(of diagnosed: Diagnosed<Value>) throws -> Value {
        try report(diagnosed.diagnostics)
        guard let value = diagnosed.value else { throw ExitCode(1) }
        return value
    }

    /// Runs what may be refused, and tells why.
    package func attempt<Value>(_ work: () throws(DiagnosticError) -> Value) throws -> Value {
        do throws(DiagnosticError) {
            return try work()
        } catch {
            try report(error.diagnostics)
            throw ExitCode(1)
        }
    }

    /// What comes of each thing, worked through on all processors; what stands in the way of a press is told.
    func sideBySide<Thing: Sendable, Outcome: Sendable>(
        _ things: [Thing], _ work: @Sendable (Press, Thing) -> Outcome
    ) throws -> [Outcome?] {
        try attempt { () throws(DiagnosticError) in try SourceOptions.pool().map(things, work) }
    }
}
