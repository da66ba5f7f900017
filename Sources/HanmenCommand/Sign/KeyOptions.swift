import ArgumentParser
import HanmenCore
import HanmenCrypto

/// Which key signs. Passwords and PINs are asked for, or come from a file or the environment: never from an argument,
/// which others on the machine can read.
struct KeyOptions: ParsableArguments {
    @Option(name: .customLong("p12"), help: "鍵と証明書の入ったファイル（.p12 / .pfx）。", completion: .file(extensions: ["p12", "pfx"]))
    var pkcs12: String?

    @Option(name: .long, help: "鍵のファイル（PEM）。証明書は --cert で。", completion: .file(extensions: ["pem", "key"]))
    var pem: String?

    @Option(name: .long, help: "PEM の鍵の証明書（本人のものを先に）。", completion: .file(extensions: ["pem", "crt"]))
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
        guard (pem == nil) == (cert == nil) else { throw ValidationError("--pem と --cert は、いっしょに書いてください。") }
        guard passwordFile == nil || passwordEnv == nil else {
            throw ValidationError("--password-file と --password-env は、どちらか一つにしてください。")
        }
    }

    /// The key; a secret is asked for once.
    func key() throws(DiagnosticError) -> any SigningKey {
        do throws(KeyError) {
            if let token {
                return try TokenKey(
                    address: token, module: module, prefersPSS: pss,
                    pin: { () throws(KeyError) in try secret(asking: "PIN") })
            }
            if let pkcs12 {
                return try SoftwareKey.pkcs12(
                    try read(pkcs12), password: try secret(asking: "パスワード（\(pkcs12)）"), prefersPSS: pss)
            }
            return try pemKey()
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }
}
