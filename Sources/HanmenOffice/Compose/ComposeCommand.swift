public import ArgumentParser
import Foundation
import HanmenCommand
import HanmenCore
public import HanmenText

extension KinsokuLevel: ExpressibleByArgument {
    /// L0 to L3, as JLREQ's addendum numbers them.
    public init?(argument: String) {
        switch argument {
        case "L0": self = .veryLoose
        case "L1": self = .loose
        case "L2": self = .strict
        case "L3": self = .veryStrict
        default: return nil
        }
    }
}

/// `hanmen compose --cases`: answers composition cases; a developer's tool, not shown in the help.
struct ComposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compose", abstract: "組版の試験問題に答えます（開発用）。", shouldDisplay: false)

    @Option(name: .long, help: "問題のファイル（1 行に 1 つの JSON）。")
    var cases: String

    @Option(name: .long, help: "フォントの役割。")
    var role = "IPAex明朝"

    @Option(name: .long, help: "禁則の強さ (L0–L3)。")
    var kinsoku = KinsokuLevel.veryStrict

    @Flag(name: .long, help: "段落全体でなく、1 行ずつ詰めて組みます。")
    var firstFit = false

    func run() throws {
        let reporting = ReportingOptions.parseOrExit([])
        let roles = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.fontRoles() }
        guard let role = roles.first(where: { $0.name == role }) else {
            throw ValidationError("書体の役割がありません: \(role)")
        }
        let runner = CaseRunner(
            role: role,
            policy: CompositionPolicy(
                kinsoku: kinsoku, fit: firstFit ? .first : .total, spacesLatinMarksAsLetters: true))
        let text = try String(contentsOfFile: cases, encoding: .utf8)
        for line in text.split(separator: "\n") {
            if let answer = try runner.answer(String(line)) { print(answer) }
        }
    }
}
