import Foundation
import HanmenCore
import HanmenCrypto
import HanmenFinish
import HanmenRender
import HanmenSign
import HanmenTesting
import Testing

/// Files to sign, and how they are signed.
enum Samples {
    /// A finished report of one page without fields.
    static func report() throws -> [UInt8] {
        let document = try #require(SampleDocument.report()).document()
        return try Finisher().finish(PDFRenderer().render(document), document: document)
    }

    /// How a file's cross references are written.
    enum Kind: String, CaseIterable {
        case objectStreams, table, linearized
    }

    /// The report as other programs write it.
    static func report(_ kind: Kind) throws -> [UInt8] {
        let report = try report()
        let arguments: [String]
        switch kind {
        case .objectStreams: return report
        case .table: arguments = ["--object-streams=disable"]
        case .linearized: arguments = ["--linearize"]
        }
        return try TemporaryFolder.with { folder in
            let (input, output) = (folder.file("in.pdf"), folder.file("out.pdf"))
            try Data(report).write(to: input)
            let outcome = try Tool.run("qpdf", arguments + ["--deterministic-id", input.path, output.path])
            try #require(outcome.succeeded, "\(outcome.errorText)")
            return [UInt8](try Data(contentsOf: output))
        }
    }

    /// A signer's key.
    static func key(_ name: String = "treasurer", prefersPSS: Bool = false) throws -> SoftwareKey {
        try SoftwareKey.pkcs12(
            TestPKI.bytes("\(name).p12"), password: Secret(TestPKI.password.utf8), prefersPSS: prefersPSS)
    }

    /// The root that everybody believes.
    static func trust() throws -> TrustStore { try TrustStore(pem: TestPKI.bytes("root.crt.pem")) }

    /// A request to sign now.
    static func request(_ key: any SigningKey) -> SigningRequest {
        SigningRequest(key: key, time: Int(Date().timeIntervalSince1970))
    }

    /// The request, with what long-term levels need.
    static func request(_ key: any SigningKey, level: SigningLevel) throws -> SigningRequest {
        var request = request(key)
        request.level = level
        request.authority = TimestampAuthority(address: try TestPKI.address("tsa"))
        request.trust = try trust()
        return request
    }
}
