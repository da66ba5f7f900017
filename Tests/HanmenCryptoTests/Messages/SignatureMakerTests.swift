import Foundation
import HanmenCrypto
import HanmenDigest
import HanmenTesting
import Testing

@Suite("Signature messages", .enabled(if: TestPKI.isAsked, Sample.needsPKI)) struct SignatureMakerTests {
    private let document = Array("令和8年度 研修参加報告書".utf8)

    @Test(
        "openssl verifies the signature of each kind of key",
        arguments: ["representative", "secretariat", "rsa4096", "pss", "treasurer", "p384"],
        [SignatureMaker.Format.cades, .pkcs7])
    func verified(name: String, format: SignatureMaker.Format) throws {
        let maker = SignatureMaker(key: try Sample.key(name), format: format)
        let message = try maker.message(over: maker.digest.hash(document))
        #expect(message.count <= maker.reservedSize)
        #expect(try Sample.isVerified(message, of: document))
        #expect(try !Sample.isVerified(message, of: document + [0x20]))
    }

    @Test("an RSA key signs with PSS where that is preferred") func preferredPSS() throws {
        let maker = SignatureMaker(key: try Sample.key("representative", prefersPSS: true))
        let message = try maker.message(over: maker.digest.hash(document))
        #expect(try Sample.isVerified(message, of: document))
        #expect(try printed(message).contains("algorithm: rsassaPss"))
    }

    @Test(
        "exactly three attributes are signed, and the time is not among them",
        arguments: [SignatureMaker.Format.cades, .pkcs7])
    func attributes(format: SignatureMaker.Format) throws {
        let maker = SignatureMaker(key: try Sample.key("treasurer"), format: format)
        let print = try printed(maker.message(over: maker.digest.hash(document)))
        let signer = try #require(print.range(of: "signerInfos:"))
        let lines = print[signer.upperBound...].split(separator: "\n")
        let names = lines.filter { $0.contains("object:") }.map { line in
            String(line.drop { $0 != ":" }.dropFirst(2).prefix { $0 != "(" }).trimmed
        }
        #expect(Set(names) == ["contentType", "messageDigest", "id-smime-aa-signingCertificateV2"])
        #expect(names.count == 3)
        #expect(!print.contains("signingTime"))
    }

    @Test("ECDSA has no parameters") func parameters() throws {
        let maker = SignatureMaker(key: try Sample.key("p384"))
        let print = try printed(maker.message(over: maker.digest.hash(document)))
        #expect(print.contains("algorithm: ecdsa-with-SHA384"))
        #expect(print.contains("parameter: <ABSENT>"))
    }

    @Test("a hash of another length is refused") func wrongHash() throws {
        let maker = SignatureMaker(key: try Sample.key("p384"))
        #expect(throws: SignatureError.self) { try maker.message(over: Digest.sha256.hash(document)) }
    }

    @Test("a key that fails is told as the key's error") func failingKey() throws {
        let maker = SignatureMaker(key: LostKey(of: try Sample.key("treasurer")))
        #expect(throws: SignatureError.key(.tokenGone)) {
            try maker.message(over: maker.digest.hash(document))
        }
    }

    private func printed(_ message: [UInt8]) throws -> String {
        try Sample.openssl(["cms", "-cmsout", "-print", "-noout", "-inform", "DER"], stdin: message).text
    }
}

/// A key whose token was pulled out.
private struct LostKey: SigningKey {
    let certificate: Certificate
    let chain: [Certificate]
    let scheme: SignatureScheme

    init(of key: SoftwareKey) { (certificate, chain, scheme) = (key.certificate, key.chain, key.scheme) }

    func sign(_ bytes: [UInt8]) throws(KeyError) -> [UInt8] { throw .tokenGone }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
