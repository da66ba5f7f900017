import ArgumentParser
import Hanmen
import HanmenAudit
import HanmenCommand
import HanmenCore
import HanmenForms
import HanmenReport

/// `hanmen audit`: whether a file holds values that it must not hold.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "公開するファイルに、伏せた値が残っていないかを調べます。",
        discussion: """
            生のバイト、圧縮された部分、文字列、添付、画像の付随情報、前の版、本文（三つの読み方）を、値のあらゆる書き方で探します。
            印を仕掛けた写しでも同じように探し、見つけられたときだけ「合格」と言います。
            終了コード: 0 合格 / 1 漏れ / 2 証明できない、または調べられない
            """)

    @Argument(help: "公開するファイル（PDF・画像・CSV・JSON・HTML・文章）、またはフォルダ。", completion: .file())
    var files: [String]

    @Option(
        name: .long, help: "伏せた値のあるもの: 報告書（.md）、そのフォルダ、会派の年度のフォルダ、秘密の一覧（.yaml / .json / .txt）。何度でも書けます。",
        completion: .file())
    var against: [String]

    @Option(name: .long, help: "公開してよい値の一覧（秘密の一覧と同じ書き方）。何度でも書けます。", completion: .file())
    var allow: [String] = []

    @Option(name: .long, help: "報告書に使うレイアウトのファイル（報告書の「様式」より優先します）。", completion: .file(extensions: ["yaml"]))
    var layout: String?

    @Option(name: .long, help: "報告書の文字コード (utf-8 / windows-31j)。")
    var encoding = TextEncoding.utf8

    @Option(name: .long, help: "メッセージの言語 (ja / en)。")
    var lang = MessageLanguage.japanese

    @Flag(name: .long, help: "結果を JSON で出します（1 行に 1 ファイル）。")
    var json = false

    func run() throws {
        let sources = SecretSources(
            options: Press.Options(layout: layout.map { .file($0) } ?? .fromReport, encoding: encoding))
        let secrets = try value(of: sources.secrets(in: against))
        let allowed = try value(of: sources.secrets(in: allow))
        let auditor = try attempt { () throws(AuditError) in
            try Auditor(secrets: secrets, allowing: allowed.map(\.text))
        }
        let paths = try attempt { () throws(AuditFileError) in try AuditedFiles(files).paths }
        let codes = try paths.map { try audit($0, auditor) }
        if let worst = [1, 2].first(where: codes.contains) { throw ExitCode(Int32(worst)) }
    }

    /// Audits a file and tells what was found: 0 passed, 1 leak, 2 not proven.
    private func audit(_ path: String, _ auditor: Auditor) throws -> Int {
        let bytes = try attempt { () throws(AuditFileError) in try AuditedFiles.read(path) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let report: AuditReport
        do throws(AuditError) {
            report = try auditor.audit(bytes, name: name)
        } catch {
            tell([error.diagnostic], of: path)
            return 2
        }
        if json {
            print(AuditJSON(report, name: path).value.line)
        } else {
            print(AuditText(report, name: path, language: lang).lines.joined(separator: "\n"))
        }
        switch report.verdict {
        case .pass: return 0
        case .leak: return 1
        case .unproven: return 2
        }
    }

    // MARK: Problems

    private func tell(_ diagnostics: [Diagnostic], of path: String? = nil) {
        DiagnosticTeller(language: lang, isJSON: json).tell(diagnostics, of: path)
    }

    /// What cannot be audited is never passed: 2, as what cannot be proven.
    private func value<Value>(of diagnosed: Diagnosed<Value>) throws -> Value {
        tell(diagnosed.diagnostics)
        guard let value = diagnosed.value, !diagnosed.hasErrors else { throw ExitCode(2) }
        return value
    }

    private func attempt<Value, Failure: Diagnosable>(
        _ work: () throws(Failure) -> Value
    ) throws -> Value {
        do throws(Failure) {
            return try work()
        } catch {
            tell([error.diagnostic])
            throw ExitCode(2)
        }
    }
}

/// An error that can be told to people.
protocol Diagnosable: Error {
    var diagnostic: Diagnostic { get }
}

extension AuditError: Diagnosable {}
