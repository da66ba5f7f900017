import HanmenCrypto
import HanmenTesting
import Testing

@Suite(
    "Proof that certificates were good", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct MaterialCollectorTests {
    private func material(
        _ message: [UInt8], known: ValidationMaterial = ValidationMaterial(), trust: TrustStore? = nil
    ) throws -> ValidationMaterial {
        _ = try TestPKI.address("ocsp")
        let collector = MaterialCollector(trust: try trust ?? MessageSamples.trust())
        return try collector.material(forMessage: message, known: known, at: MessageSamples.now)
    }

    @Test("a signer's: OCSP and a list for the signer, a list for the authority") func signer() throws {
        let material = try material(MessageSamples.signature(by: "treasurer"))
        #expect(material.ocspResponses.count == 1)
        #expect(material.revocationLists.count == 2)
        let checker = CertificateChecker(
            trust: try MessageSamples.trust(), material: material, now: MessageSamples.now)
        let report = checker.report(
            on: try MessageSamples.certificate("treasurer"), for: .signer, at: MessageSamples.now)
        #expect(report.isGood)
    }

    @Test("an issuer that is not in the message is fetched") func issuer() throws {
        let message = try MessageSamples.signature(by: "treasurer", ["-cades", "-nocerts"])
        #expect(throws: CollectingError.unreadable) { try self.material(message) }
        let alone = try MessageSamples.signature(by: "treasurer", alone: true)
        let trust = try MessageSamples.trust()
        #expect(try material(alone, trust: trust).certificates.count == 4)
    }

    @Test("a timestamp's") func timestamp() throws {
        let material = try material(MessageSamples.timestamp(over: MessageSamples.text))
        #expect(material.revocationLists.count == 1)
    }

    @Test("what is known is not fetched again") func known() throws {
        let first = try material(MessageSamples.signature(by: "treasurer"))
        #expect(try material(MessageSamples.signature(by: "treasurer"), known: first) == first)
    }

    @Test("a revoked certificate is told") func revoked() throws {
        let message = try MessageSamples.signature(by: "revoked")
        #expect(throws: CollectingError.revoked("失効 次郎（緑風会）")) { try self.material(message) }
    }

    @Test("without a root there is no path") func noPath() throws {
        let message = try MessageSamples.signature(by: "impostor")
        #expect(throws: CollectingError.noPath("森本 葉子（緑風会）")) { try self.material(message) }
    }

    @Test("with no roots given, any root will do") func anyRoot() throws {
        let material = try material(MessageSamples.signature(by: "treasurer"), trust: TrustStore())
        #expect(material.certificates.contains(try MessageSamples.certificate("root")))
    }
}
