import Foundation
import HanmenCrypto
import HanmenSign
import HanmenTesting
import HanmenVerify
import Testing

/// The same attacks on files that were really signed: the honest one is valid, no twisted one is.
@Suite("Attacks on signatures that hold", .enabled(if: TestPKI.isAsked, "wants openssl, python3"))
struct RealAttackTests {
    private static let now = Int(Date().timeIntervalSince1970)

    private static func key(_ name: String) throws -> SoftwareKey {
        try SoftwareKey.pkcs12(TestPKI.bytes("\(name).p12"), password: Secret(TestPKI.password.utf8))
    }

    private static func verifier() throws -> Verifier {
        Verifier(
            trust: try TrustStore(pem: TestPKI.bytes("root.crt.pem")),
            material: ValidationMaterial(
                revocationLists: [try TestPKI.bytes("issuing.crl.der"), try TestPKI.bytes("root.crl.der")]),
            now: now)
    }

    /// A file that was signed once, or certified.
    private static func signed(
        _ file: SignedPDF = SignedPDF(), certifying level: SigningRequest.Certification? = nil
    ) throws -> SignedPDF {
        var request = SigningRequest(key: try key("treasurer"), time: now)
        request.field = "Representative"
        request.certification = level
        return try file.replacingBytes(DocumentSigner().sign(file.bytes, request))
    }

    private static func verdict(_ file: [UInt8]) throws -> Verdict? {
        (try? verifier().verify(file))?.verdict
    }

    @Test("what is honest is valid", arguments: SignedPDF.Kind.allCases) func honest(kind: SignedPDF.Kind)
        throws
    {
        let file = try Self.signed(SignedPDF(kind))
        let verification = try Self.verifier().verify(file.bytes)
        #expect(verification.verdict == .valid)
        #expect(verification.signatures.flatMap(\.reasons) == [])
        #expect(try Self.verdict(Self.signed(certifying: .signatures).bytes) == .valid)
    }

    @Test("a second honest signer leaves the first valid") func second() throws {
        var request = SigningRequest(key: try Self.key("representative"), time: Self.now)
        request.field = "Treasurer"
        let file = try DocumentSigner().sign(Self.signed().bytes, request)
        let verification = try Self.verifier().verify(file)
        #expect(verification.signatures.map(\.verdict) == [.valid, .valid])
    }

    @Test("no update makes another content valid", arguments: ForgedUpdate.all, [false, true])
    func updates(update: ForgedUpdate, isCertified: Bool) throws {
        var file = try Self.signed(certifying: isCertified ? .signatures : nil)
        file.update(update.objects, free: update.free)
        #expect(try Self.verdict(file.bytes) != .valid)
    }

    @Test("nor does an update with a valid signature of its own", arguments: ForgedUpdate.all)
    func coveredUpdates(update: ForgedUpdate) throws {
        var file = try Self.signed()
        file.update(update.objects, free: update.free)
        var request = SigningRequest(key: try Self.key("representative"), time: Self.now)
        request.field = "Treasurer"
        guard let twisted = try? DocumentSigner().sign(file.bytes, request) else { return }
        #expect(try Self.verdict(twisted) != .valid)
    }

    @Test("no flipped bit of what is signed, nor of the room behind the message, leaves it valid")
    func flipped() throws {
        let file = try Self.signed().bytes
        let signature = try #require(try Inspector().inspect(file).signatures.first)
        let gap = signature.signedRanges[0].upperBound..<signature.signedRanges[1].lowerBound
        let message = gap.lowerBound..<gap.lowerBound + 1 + signature.message.count * 2
        for place in stride(from: 0, to: file.count, by: 29) where !message.contains(place) {
            var twisted = file
            twisted[place] ^= 1
            #expect(try Self.verdict(twisted) != .valid, "byte \(place)")
        }
    }

    @Test("bytes behind the end, and a file that ends early") func ends() throws {
        let file = try Self.signed().bytes
        for twisted in [file + Array("% more".utf8), file + Array("0 0 obj".utf8), Array(file.dropLast(30))] {
            #expect(try Self.verdict(twisted) != .valid)
        }
    }

    @Test("a signature that was moved to another document") func transplanted() throws {
        let first = try Self.signed().bytes
        let other = SignedPDF(changing: [
            SignedPDF.content: SignedPDF.stream("BT /F1 12 Tf 100 700 Td (92,000 yen) Tj ET")
        ])
        let base = SignedPDF().bytes.count
        #expect(other.bytes.count == base)
        #expect(try Self.verdict(other.bytes + first[base...]) != .valid)
    }
}

extension SignedPDF {
    /// The file as a signer wrote it on.
    fileprivate func replacingBytes(_ signed: [UInt8]) throws -> SignedPDF {
        var file = self
        file.bytes = signed
        let place = try #require(signed.lastRange(of: Array("startxref\n".utf8)))
        let digits = signed[place.upperBound...].prefix { 0x30...0x39 ~= $0 }
        file.noteSection(at: try #require(Int(String(decoding: digits, as: UTF8.self))), size: 50)
        return file
    }
}
