import HanmenCrypto
import HanmenTesting
import Testing

@Suite("Certificates at a time", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct CertificateCheckerTests {
    private let now = MessageSamples.now

    private func report(
        _ name: String, _ material: ValidationMaterial? = nil, for role: CertificateChecker.Role = .signer,
        at time: Int? = nil
    ) throws -> CertificateReport {
        let material = try material ?? MessageSamples.lists()
        let checker = CertificateChecker(trust: try MessageSamples.trust(), material: material, now: now)
        return checker.report(on: try MessageSamples.certificate(name), for: role, at: time ?? now)
    }

    @Test("good by revocation lists") func good() throws {
        let report = try report("representative")
        #expect(report.isGood)
        #expect(report.path.map(\.certificate.commonName).last == "Midorino Test Root")
    }

    @Test("good by OCSP") func ocsp() throws {
        var material = try MessageSamples.lists()
        material.revocationLists.removeFirst()
        #expect(try report("treasurer", material).unproven.count == 1)
        material.ocspResponses = [try MessageSamples.response(about: "treasurer")]
        let report = try report("treasurer", material)
        #expect(report.isGood)
        guard case .good(.ocsp, _) = report.path[0].revocation else {
            Issue.record("not by OCSP: \(report.path[0].revocation)")
            return
        }
        #expect(try self.report("secretariat", material).unproven.count == 1)
    }

    @Test("revoked, by a list and by OCSP") func revoked() throws {
        #expect(try report("revoked").revoked?.certificate.commonName == "失効 次郎")
        var material = try MessageSamples.lists()
        material.revocationLists.removeFirst()
        material.ocspResponses = [try MessageSamples.response(about: "revoked")]
        guard case .revoked(let since, let reason, .ocsp) = try report("revoked", material).path[0].revocation
        else {
            Issue.record("not revoked")
            return
        }
        #expect(reason == 1)
        let before = try report("revoked", material, at: since - 1)
        #expect(before.revoked == nil)
    }

    @Test("expired and not yet valid") func validity() throws {
        #expect(try report("expired").problems.contains { if case .expired = $0 { true } else { false } })
        #expect(try report("notyet").problems.contains { if case .notYetValid = $0 { true } else { false } })
    }

    @Test("an impostor leads to nobody who is trusted") func impostor() throws {
        let other = try MessageSamples.certificate("impostor-issuing")
        let checker = CertificateChecker(
            trust: try MessageSamples.trust(), material: try MessageSamples.lists(), now: now)
        let report = checker.report(
            on: try MessageSamples.certificate("impostor"), with: [other], for: .signer, at: now)
        #expect(!report.isGood)
        #expect(report.path.isEmpty)
    }

    @Test("keys for other things do not sign") func usage() throws {
        #expect(try report("encipher").problems == [.wrongUsage])
        #expect(try report("tsa").problems == [])
        #expect(try report("representative", for: .timestamp).problems == [.wrongUsage])
        #expect(try report("tsa", for: .timestamp).isGood)
        #expect(try report("issuing").problems == [.wrongUsage])
    }

    @Test("a short key is no path") func weak() throws {
        #expect(try report("weak").problems.contains(.weakPath))
    }

    @Test("without roots, nothing is trusted") func noRoots() throws {
        let checker = CertificateChecker(trust: TrustStore(), material: try MessageSamples.lists(), now: now)
        let report = checker.report(on: try MessageSamples.certificate("treasurer"), for: .signer, at: now)
        #expect(report.problems.isEmpty == false && report.path.isEmpty)
    }

    @Test("a list that no longer counts proves nothing") func stale() throws {
        let later = now + 30 * 86_400
        #expect(try report("treasurer", at: later).unproven.count == 2)
    }

    @Test("a response of another responder is not believed") func foreignResponse() throws {
        var material = try MessageSamples.lists()
        var response = try MessageSamples.response(about: "treasurer")
        response[response.count / 2] ^= 1
        material.revocationLists.removeFirst()
        material.ocspResponses = [response]
        #expect(try report("treasurer", material).unproven.count == 1)
    }

    @Test("what a JPKI certificate tells of a person") func personal() throws {
        let data = try MessageSamples.certificate("person").personalData
        #expect(data?.isJPKI == true)
        #expect(data?.kinds == [.name, .birthDate, .address])
        #expect(try MessageSamples.certificate("representative").personalData == nil)
    }

    @Test("what a certificate says of itself") func extensions() throws {
        let certificate = try MessageSamples.certificate("representative")
        #expect(certificate.keyUsages == [.digitalSignature, .nonRepudiation])
        #expect(certificate.publicKey == .rsa(bits: 3072))
        #expect(certificate.ocspAddresses.count == 1 && certificate.issuerAddresses.count == 1)
        #expect(certificate.revocationListAddresses.allSatisfy { $0.hasSuffix("/crl/issuing.crl") })
        #expect(try MessageSamples.certificate("root").isSelfSigned)
        #expect(try MessageSamples.certificate("issuing").isAuthority)
    }
}
