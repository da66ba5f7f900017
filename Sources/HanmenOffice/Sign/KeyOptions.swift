import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenCrypto

/// Which key signs. Passwords and PINs are asked for, or come from a file or the environment: never from an argument,
/// which others on the machine can read.
struct KeyOptions: ParsableArguments {
    @Option(
        name: .customLong("p12"), help: "鍵と証明書の入ったファイル（.p12 / .pfx）。",
        completion: .file(extensions: ["p12", "pfx"]))
    var pkcs12: String?

    @Option(name: .long, help: "鍵のファイル（PEM）。証明書は --cert で。", completion: .file(extensions: ["pem", "key"]))
    var pem: String?

    @Option(
        name: .long, help: "PEM の鍵の証明書（本人のものを先に）。--token では、上の認証局の証明書。",
        completion: .file(extensions: ["pem", "crt"]))
    var cert: String?

    @Option(name: .long, help: "トークンや IC カードの鍵（pkcs11:token=…;object=…）。")
    var token: String?

    @Option(name: .long, help: "トークンのライブラリ（PKCS#11 のモジュール）。", completion: .file(extensions: ["so"]))
    var module: String?

    @Option(name: .long, help: "パスワードか PIN の入ったファイル（本人だけが読めるもの）。", completion: .file())
    var passwordFile: String?

    @Option(name: .long, help: "パスワードか PIN の入った環境変数の名前。")
    var passwordEnv: String?

    @Flag(name: .long, help: "RSA の鍵で、PSS 方式の署名をします。")
    var pss = false

    func validate() throws {
        let sources = [pkcs12, pem, token].compactMap { $0 }
        guard sources.count == 1 else {
            throw ValidationError("鍵を一つ選んでください: --p12、--pem と --cert、--token のどれか。")
        }
        guard pem == nil || cert != nil else { throw ValidationError("--pem には、--cert も書いてください。") }
        guard cert == nil || pkcs12 == nil else { throw ValidationError("--p12 に --cert は要りません。") }
        guard passwordFile == nil || passwordEnv == nil else {
            throw ValidationError("--password-file と --password-env は、どちらか一つにしてください。")
        }
    }

    /// The key; a secret is asked for once.
    func key(in language: MessageLanguage) throws(DiagnosticError) -> any SigningKey {
        ProcessMemory.hide()
        if let token { return try tokenKey(token, in: language) }
        if let pkcs12 {
            let file = try FinishedFile.read(pkcs12)
            let password = try secret(
                Message("\(pkcs12) のパスワード: ", en: "Password of \(pkcs12): "), in: language)
            return try telling { () throws(KeyError) in
                try SoftwareKey.pkcs12(file, password: password, prefersPSS: pss)
            }
        }
        return try pemKey(in: language)
    }

    /// The PIN is asked for when the token is found, and only once.
    private func tokenKey(
        _ address: String, in language: MessageLanguage
    ) throws(DiagnosticError) -> any SigningKey {
        let issuers = try cert.map { path throws(DiagnosticError) in
            try TrustOptions.certificates(in: path)
        }
        var refusal: DiagnosticError?
        do throws(KeyError) {
            let source = try TokenAddress(address).pinSource
            return try TokenKey(
                address: address, module: module, issuers: issuers ?? [], prefersPSS: pss,
                pin: { () throws(KeyError) in
                    do throws(DiagnosticError) {
                        return try secret(
                            Message("トークンの PIN: ", en: "PIN of the token: "), in: language, named: source)
                    } catch {
                        refusal = error
                        throw .failed("")
                    }
                })
        } catch {
            throw refusal ?? DiagnosticError(error.diagnostic)
        }
    }

    /// A key that is not encrypted wants no password.
    private func pemKey(in language: MessageLanguage) throws(DiagnosticError) -> any SigningKey {
        let key = try FinishedFile.read(pem ?? "")
        let certificates = try FinishedFile.read(cert ?? "")
        do throws(KeyError) {
            return try SoftwareKey.pem(
                key: key, certificates: certificates, password: nil, prefersPSS: pss)
        } catch .wrongPassword {
            let password = try secret(Message("鍵のパスワード: ", en: "Password of the key: "), in: language)
            return try telling { () throws(KeyError) in
                try SoftwareKey.pem(
                    key: key, certificates: certificates, password: password, prefersPSS: pss)
            }
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }

    /// A secret from where the options say, or the file that a token's address names, or who sits at the terminal.
    private func secret(
        _ question: Message, in language: MessageLanguage, named file: String? = nil
    ) throws(DiagnosticError) -> Secret {
        let source: SecretSource =
            if let path = passwordFile ?? file { .file(path) } else if let passwordEnv {
                .environment(passwordEnv)
            } else { .terminal(question) }
        do throws(SecretError) {
            return try source.read(in: language)
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }

    private func telling<Value>(_ work: () throws(KeyError) -> Value) throws(DiagnosticError) -> Value {
        do throws(KeyError) { return try work() } catch { throw DiagnosticError(error.diagnostic) }
    }
}
