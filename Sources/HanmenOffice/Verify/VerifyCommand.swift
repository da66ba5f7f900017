import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenCrypto
import HanmenFinish
import HanmenVerify

/// `hanmen verify`: what the signatures of files are worth.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "電子署名を確かめます。",
        discussion: """
            署名ごとに、署名者、日時、範囲、改変の有無、証明書、失効、長期保存の段階を調べ、有効・無効・判定できませんのどれかを言います。
            内容が変わっていないだけでは、有効と言いません。信頼する認証局の証明書を --trust で渡してください。
              hanmen verify 署名済.pdf --trust 認証局.pem --report 検証結果.pdf
            通信はしません（--online を付けたときだけ、認証局に聞きます）。印影や印の画像は、何も証明しません。
            終了コード: 0 すべて有効 / 1 無効 / 2 判定できない、署名がない / 64 使い方の誤り / 66 読めない
            """)

    @Argument(help: "調べる PDF。", completion: .file(extensions: ["pdf"]))
    var files: [String]

    @OptionGroup var roots: TrustOptions

    @Option(name: .long, help: "手元の失効リスト（CRL、DER）。何度でも書けます。", completion: .file(extensions: ["crl"]))
    var crl: [String] = []

    @Option(name: .long, help: "手元の OCSP 応答（DER）。何度でも書けます。", completion: .file())
    var ocsp: [String] = []

    @Option(name: .long, help: "いつの時点で調べるか（例 2026-11-26、2026-11-26T21:00。日本時間）。書かなければ今。")
    var at: WrittenMoment?

    @Flag(name: .long, help: "足りない証明書や失効の情報を、認証局に聞きます。")
    var online = false

    @Option(name: .long, help: "検証結果報告書（PDF）の出力先。ファイルが一つのときだけ書けます。", completion: .file(extensions: ["pdf"]))
    var report: String?

    @Option(name: .long, help: "メッセージの言語 (ja / en)。")
    var lang = MessageLanguage.japanese

    @Flag(name: .long, help: "結果を JSON で出します（1 行に 1 ファイル）。")
    var json = false

    func validate() throws {
        guard report == nil || files.count == 1 else {
            throw ValidationError("--report は、調べるファイルが一つのときだけ書けます。")
        }
        guard report != "" else { throw ValidationError("--report の後に出力先の名前を書いてください。") }
    }

    func run() throws {
        let verifier = try verifier()
        let codes = try files.map { try verify($0, with: verifier) }
        let worst = [VerifyExit.unreadable, .invalid, .indeterminate].first(where: codes.contains)
        if let worst { throw ExitCode(worst.rawValue) }
    }

    // MARK: What is trusted

    private func verifier() throws -> Verifier {
        let material = ValidationMaterial(
            ocspResponses: try ocsp.map { try read($0, limit: TrustStore.largestFile) },
            revocationLists: try crl.map { try read($0, limit: Self.largestList) })
        return Verifier(
            trust: try attempt { () throws(DiagnosticError) in try roots.store() }, material: material,
            now: at?.seconds ?? DiskWorkspace().now,
            isOnline: online)
    }

    private static let largestList = 64 << 20

    // MARK: A file

    private func verify(_ path: String, with verifier: Verifier) throws -> VerifyExit {
        let verification: Verification
        do throws(DiagnosticError) {
            let bytes = try FinishedFile.read(path)
            do throws(InspectionError) {
                verification = try verifier.verify(bytes)
            } catch {
                throw DiagnosticError(error.diagnostic)
            }
        } catch {
            tell(error, of: path)
            return .unreadable
        }
        if json {
            print(VerificationJSON(verification, name: path, language: lang).value.line)
        } else {
            print(VerificationText(verification, name: path, language: lang).lines.joined(separator: "\n"))
        }
        if let report { try write(verification, of: path, with: verifier, to: report) }
        return VerifyExit(verification.verdict)
    }

    private func write(
        _ verification: Verification, of path: String, with verifier: Verifier, to output: String
    ) throws {
        let paper = VerificationPaper(verification, name: path, verifier: verifier)
        do throws(DiagnosticError) {
            try OutputFile.refuseFolder(output)
            try OutputFile.write(try paper.pdf(), to: output)
        } catch {
            tell(error)
            throw ExitCode(VerifyExit.unwritable.rawValue)
        }
    }

    // MARK: Problems

    private func read(_ path: String, limit: Int) throws -> [UInt8] {
        try attempt { () throws(DiagnosticError) in
            do throws(WorkspaceError) {
                return try DiskWorkspace().read(path, limit: limit)
            } catch {
                throw DiagnosticError(.error(.verifyUnreadable, error.message))
            }
        }
    }

    private func attempt<Value>(_ work: () throws(DiagnosticError) -> Value) throws -> Value {
        do throws(DiagnosticError) {
            return try work()
        } catch {
            tell(error)
            throw ExitCode(VerifyExit.unreadable.rawValue)
        }
    }

    private func tell(_ error: DiagnosticError, of path: String? = nil) {
        DiagnosticTeller(language: lang, isJSON: json).tell(error.diagnostics, of: path)
    }
}

/// How `hanmen verify` ends.
enum VerifyExit: Int32 {
    case valid = 0
    case invalid = 1
    case indeterminate = 2
    /// A file cannot be read, or is none that can be judged.
    case unreadable = 66
    /// The report cannot be made.
    case unwritable = 73

    init(_ verdict: Verdict) {
        switch verdict {
        case .valid: self = .valid
        case .invalid: self = .invalid
        case .indeterminate: self = .indeterminate
        }
    }
}
