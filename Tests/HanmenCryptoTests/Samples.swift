import Foundation
import HanmenCrypto
import HanmenTesting
import Testing

/// Keys of the test certificates.
enum Sample {
    /// Where no test certificates are.
    static let needsPKI: Comment = "wants openssl and python3"

    /// Whether the test certificates have tokens.
    static var hasToken: Bool { TestPKI.isAsked && (try? TestPKI.tokenModule()) != nil }

    static var password: Secret { Secret(TestPKI.password.utf8) }

    /// A signer's key from its PKCS#12 file.
    static func key(_ name: String, prefersPSS: Bool = false) throws -> SoftwareKey {
        try .pkcs12(TestPKI.bytes("\(name).p12"), password: password, prefersPSS: prefersPSS)
    }

    /// A signer's key from encrypted PEM.
    static func pemKey(_ name: String, password: Secret?) throws -> SoftwareKey {
        try .pem(
            key: TestPKI.bytes("\(name).enc.key.pem"), certificates: TestPKI.bytes("\(name).chain.pem"),
            password: password)
    }

    /// This machine's clock.
    static var now: Int { Int(Date().timeIntervalSince1970) }

    /// What openssl says of bytes.
    static func openssl(_ arguments: [String], stdin: [UInt8] = []) throws -> Tool.Outcome {
        try Tool.run("openssl", arguments, stdin: Data(stdin))
    }

    /// Whether openssl takes a message for a CAdES signature of a document.
    static func isVerified(_ message: [UInt8], of document: [UInt8]) throws -> Bool {
        try TemporaryFolder.with { folder in
            let (signature, content) = (folder.file("message"), folder.file("document"))
            try Data(message).write(to: signature)
            try Data(document).write(to: content)
            let outcome = try openssl([
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature.path, "-content",
                content.path, "-CAfile", try TestPKI.file("ca-bundle.pem").path, "-purpose", "any", "-out",
                "/dev/null",
            ])
            return outcome.succeeded && outcome.errorText.contains("CAdES Verification successful")
        }
    }
}
