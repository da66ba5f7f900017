import Foundation
import HanmenCrypto
import HanmenDigest
import HanmenTesting
import Testing

@Suite("Timestamps", .enabled(if: TestPKI.isAsked, Sample.needsPKI)) struct TimestampAuthorityTests {
    private let hash = Digest.sha256.hash(Array("令和8年度 研修参加報告書".utf8))

    private func token(
        from service: String, timeout: Int = 20, trust: TrustStore? = nil
    ) throws -> TimestampToken {
        let authority = TimestampAuthority(address: try TestPKI.address(service), timeout: timeout)
        return try authority.token(over: hash, trust: trust)
    }

    @Test("a token comes with the time of now") func now() throws {
        let token = try token(from: "tsa")
        #expect(abs(token.time - Sample.now) < 60)
        #expect(token.der.first == 0x30)
    }

    @Test("openssl verifies the token") func judged() throws {
        let token = try token(from: "tsa")
        let outcome = try Sample.openssl(
            [
                "ts", "-verify", "-token_in", "-in", "/dev/stdin", "-digest",
                hash.map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined(), "-CAfile",
                TestPKI.file("root.crt.pem").path,
            ], stdin: token.der)
        #expect(outcome.text.contains("Verification: OK"))
    }

    @Test("the authority must lead to a root, where roots are named") func trust() throws {
        let root = try #require(Certificate(der: TestPKI.bytes("root.cer")))
        let stranger = try Sample.key("impostor").chain
        #expect(throws: Never.self) { try token(from: "tsa", trust: TrustStore(anchors: [root])) }
        for anchors in [stranger, []] {
            let error = #expect(throws: TimestampError.self) {
                try token(from: "tsa", trust: TrustStore(anchors: anchors))
            }
            guard case .untrusted = error else { throw try #require(error) }
        }
    }

    @Test("an authority that fails is told by how it fails")
    func faults() throws {
        for (service, kind) in [
            ("tsa-500", Kind.notAnAnswer), ("tsa-html", .notAnAnswer), ("tsa-huge", .notAnAnswer),
            ("tsa-reject", .refused), ("tsa-nonce", .wrongAnswer), ("nowhere", .notAnAnswer),
        ] {
            let error = #expect(throws: TimestampError.self, "\(service)") { try token(from: service) }
            #expect(error.map(Kind.init) == kind, "\(service): \(String(describing: error))")
        }
    }

    @Test("nobody waits longer for an answer than is said") func slow() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let error = #expect(throws: TimestampError.self) { try token(from: "tsa-slow", timeout: 1) }
        #expect(error.map(Kind.init) == .unreachable)
        #expect(clock.now - start < .seconds(5))
    }

    @Test(
        "nobody there, or no address of HTTP, is unreachable",
        arguments: [
            "http://127.0.0.1:1/tsa", "ldap://127.0.0.1/tsa", "tsa", "", "http://user:pass@127.0.0.1:1/tsa",
            "http://127.0.0.1:1/a b", "https://127.0.0.1:1/tsa", "http://127.0.0.1:1/\r\nX: y",
        ])
    func unreachable(address: String) {
        let error = #expect(throws: TimestampError.self) {
            try TimestampAuthority(address: address, timeout: 2).token(over: hash)
        }
        #expect(error.map(Kind.init) == .unreachable)
    }

    @Test("a signature carries the timestamp, and has room for it") func signature() throws {
        let authority = TimestampAuthority(address: try TestPKI.address("tsa"))
        let maker = SignatureMaker(key: try Sample.key("treasurer"), timestamps: authority)
        let message = try maker.message(over: hash)
        #expect(message.count <= maker.reservedSize)
        #expect(try Sample.isVerified(message, of: Array("令和8年度 研修参加報告書".utf8)))
        let text = try Sample.openssl(
            ["cms", "-cmsout", "-print", "-noout", "-inform", "DER"], stdin: message
        )
        .text
        #expect(text.contains("id-smime-aa-timeStampToken"))
    }

    @Test("no signature is made where the timestamp fails") func failing() throws {
        let authority = TimestampAuthority(address: try TestPKI.address("tsa-reject"))
        let maker = SignatureMaker(key: try Sample.key("treasurer"), timestamps: authority)
        #expect(throws: SignatureError.self) { try maker.message(over: hash) }
    }
}

private enum Kind {
    case unreachable, notAnAnswer, refused, wrongAnswer, untrusted, wrongClock

    init(_ error: TimestampError) {
        self =
            switch error {
            case .unreachable: .unreachable
            case .notAnAnswer: .notAnAnswer
            case .refused: .refused
            case .wrongAnswer: .wrongAnswer
            case .untrusted: .untrusted
            case .wrongClock: .wrongClock
            }
    }
}
