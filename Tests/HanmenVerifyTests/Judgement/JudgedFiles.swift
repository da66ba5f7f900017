import Foundation
import HanmenCore
import HanmenCrypto
import HanmenFinish
import HanmenRender
import HanmenSign
import HanmenTesting
import HanmenVerify
import Testing

/// Files that are signed with the test certificates, and what a verifier says of them.
enum JudgedFiles {
    /// The time of the tests, when the certificates are made.
    static let now = {
        _ = try? TestPKI.file("root.crt.pem")
        return Int(Date().timeIntervalSince1970)
    }()

    /// A finished report of one page.
    static func report() throws -> [UInt8] {
        let document = try #require(SampleDocument.report()).document()
        return try Finisher().finish(PDFRenderer().render(document), document: document)
    }

    /// A file signed by a key of the test certificates.
    static func signed(
        _ file: [UInt8]? = nil, by name: String = "treasurer", level: SigningLevel = .basic,
        format: SignatureMaker.Format = .cades
    ) throws -> [UInt8] {
        let key = try SoftwareKey.pkcs12(
            TestPKI.bytes("\(name).p12"), password: Secret(TestPKI.password.utf8))
        var request = SigningRequest(key: key, time: now)
        request.level = level
        request.format = format
        if level > .basic {
            request.authority = TimestampAuthority(address: try TestPKI.address("tsa"))
            request.trust = try trust()
        }
        return try DocumentSigner().sign(file ?? report(), request)
    }

    /// The root that is trusted.
    static func trust() throws -> TrustStore { try TrustStore(pem: TestPKI.bytes("root.crt.pem")) }

    /// Both revocation lists.
    static func lists() throws -> ValidationMaterial {
        ValidationMaterial(
            certificates: try TrustStore(pem: TestPKI.bytes("issuing.crt.pem")).anchors,
            revocationLists: [try TestPKI.bytes("issuing.crl.der"), try TestPKI.bytes("root.crl.der")])
    }

    /// What a verifier says that trusts the root and has the lists.
    static func verification(
        _ file: [UInt8], trust: TrustStore? = nil, material: ValidationMaterial? = nil,
        after seconds: Int = 60
    ) throws -> Verification {
        let verifier = Verifier(
            trust: try trust ?? Self.trust(), material: try material ?? lists(), now: now + seconds)
        return try verifier.verify(file)
    }

    // MARK: Messages put into the place of others

    /// A signed file with another message: what `make` gives for the bytes that are covered.
    static func replacing(
        _ index: Int = 0, in file: [UInt8], with make: ([UInt8]) throws -> [UInt8]
    ) throws -> [UInt8] {
        let ranges = try Inspector().inspect(file).signatures[index].signedRanges
        let message = try make(ranges.flatMap { Array(file[$0]) })
        let room = ranges[0].upperBound + 1..<ranges[1].lowerBound - 1
        let digits = Array("0123456789abcdef".utf8)
        var text = message.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        try #require(text.count <= room.count)
        text += [UInt8](repeating: digits[0], count: room.count - text.count)
        return Array(file[..<room.lowerBound]) + text + Array(file[room.upperBound...])
    }

    /// A message by `openssl cms`.
    static func message(
        over bytes: [UInt8], by name: String, _ more: [String] = ["-cades"]
    ) throws -> [UInt8] {
        let issuer = name == "impostor" ? "impostor-issuing.crt.pem" : "issuing.crt.pem"
        let arguments = try [
            "cms", "-sign", "-binary", "-outform", "DER", "-md", "sha256", "-signer",
            TestPKI.file("\(name).crt.pem").path, "-inkey", TestPKI.file("\(name).key.pem").path, "-certfile",
            TestPKI.file(issuer).path,
        ]
        let outcome = try Tool.run("openssl", arguments + more, stdin: Data(bytes))
        try #require(outcome.succeeded, "\(outcome.errorText)")
        return [UInt8](outcome.output)
    }
}
