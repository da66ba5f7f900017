import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenCrypto
import HanmenVerify

/// Who says when, and whose certificates are believed; the same for all that signs, proves and verifies.
struct AuthorityOptions: ParsableArguments {
    @Option(name: .long, help: "タイムスタンプ局のアドレス（RFC 3161。http://…）。")
    var tsa: String?

    @Option(name: .long, help: "通信の答えを待つ秒数。")
    var timeout = 20

    @OptionGroup var roots: TrustOptions

    func validate() throws {
        guard (1...600).contains(timeout) else { throw ValidationError("--timeout は 1 から 600 までです。") }
    }

    var authority: TimestampAuthority? { tsa.map { TimestampAuthority(address: $0, timeout: timeout) } }
}

/// Whose certificates are believed.
struct TrustOptions: ParsableArguments {
    @Option(
        name: .long, help: "信頼する認証局の証明書（PEM か DER）。何度でも書けます。",
        completion: .file(extensions: ["pem", "crt", "cer"]))
    var trust: [String] = []

    /// The roots.
    func store() throws(DiagnosticError) -> TrustStore {
        var anchors: [Certificate] = []
        for path in trust { anchors += try Self.certificates(in: path) }
        return TrustStore(anchors: anchors)
    }

    /// The certificates of a file.
    static func certificates(in path: String) throws(DiagnosticError) -> [Certificate] {
        let bytes = try FinishedFile.read(path)
        do throws(TrustStoreError) {
            return try TrustStore(pem: bytes).anchors
        } catch {
            throw DiagnosticError(error.diagnostic(path))
        }
    }
}
