import HanmenCore
import HanmenCrypto
import HanmenTesting
import Testing

@Suite("Certificates that should not sign", .enabled(if: TestPKI.isAsked, Sample.needsPKI))
struct CertificateProblemTests {
    @Test("an expired certificate signs, but is told") func expired() throws {
        let key = try Sample.key("expired")
        #expect(key.problem(at: Sample.now) == .expired(1_609_459_200))
        #expect(key.problem(at: 1_600_000_000) == nil)
        #expect(try !key.sign([0]).isEmpty)
    }

    @Test("so is one that is not yet valid") func notYetValid() throws {
        #expect(try Sample.key("notyet").problem(at: Sample.now) == .notYetValid(from: 3_155_760_000))
    }

    @Test("so is one that is not for signing") func notForSigning() throws {
        #expect(try Sample.key("encipher").problem(at: Sample.now) == .notForSigning)
    }

    @Test("good ones have no problem", arguments: ["representative", "treasurer", "person", "pss"])
    func good(name: String) throws {
        #expect(try Sample.key(name).problem(at: Sample.now) == nil)
    }

    @Test("a problem names the person and the day") func told() throws {
        let certificate = try Sample.key("expired").certificate
        let diagnostic = CertificateProblem.expired(1_609_459_200).diagnostic(of: certificate)
        #expect(diagnostic.summary.japanese == "「期限切 三郎」の証明書は、2021-01-01で期限が切れました。")
        #expect(diagnostic.id == "sign.key.expired")
    }
}
