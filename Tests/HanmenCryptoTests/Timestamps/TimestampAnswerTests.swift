import Foundation
import HanmenDigest
import HanmenTesting
import Testing

@testable import HanmenCrypto

@Suite("Answers of timestamp authorities", .enabled(if: TestPKI.isAsked, Sample.needsPKI))
struct TimestampAnswerTests {
    private let request: TimestampRequest
    private let answer: [UInt8]

    init() throws {
        request = try #require(TimestampRequest(over: Digest.sha256.hash([1, 2, 3])))
        answer = try HTTPClient().post(
            #require(request.der), kind: "application/timestamp-query", to: TestPKI.address("tsa"))
    }

    private func token(_ bytes: [UInt8], now: Int = Sample.now) throws -> TimestampToken {
        try TimestampAnswer(bytes).token(answering: request, trust: nil, now: now)
    }

    @Test("a clock more than a day off is told, in either direction") func clock() throws {
        let time = try token(answer).time
        for now in [time - 86_401, time + 86_401, 0] {
            #expect(throws: TimestampError.wrongClock(authority: time, here: now)) {
                try token(answer, now: now)
            }
        }
        #expect(throws: Never.self) { try token(answer, now: time + 86_399) }
    }

    @Test("the token is byte by byte what the authority sent") func bytes() throws {
        let token = try token(answer)
        #expect(answer.suffix(token.der.count) == token.der[...])
    }

    @Test("an answer to another request, even for the same bytes, is refused") func nonce() throws {
        let other = try #require(TimestampRequest(over: Digest.sha256.hash([1, 2, 3])))
        let error = #expect(throws: TimestampError.self) {
            try TimestampAnswer(answer).token(answering: other, trust: nil, now: Sample.now)
        }
        guard case .wrongAnswer = error else { throw try #require(error) }
    }

    @Test("a signature that does not hold is refused") func signature() throws {
        var damaged = answer
        damaged[damaged.count - 5] ^= 1
        #expect(throws: TimestampError.self) { try token(damaged) }
    }

    @Test("something behind the answer, or nothing at all, is no answer") func trailing() throws {
        for bytes in [answer + [0], [], [0x30, 0x80], Array(answer.dropLast())] {
            let error = #expect(throws: TimestampError.self) { try token(bytes) }
            guard case .notAnAnswer = error else { throw try #require(error) }
        }
    }

    /// The same content, signed by somebody else with openssl.
    private func forged(by name: String) throws -> [UInt8] {
        let token = try token(answer)
        return try TemporaryFolder.with { folder in
            let (original, content, signed) = (
                folder.file("token"), folder.file("content"), folder.file("signed")
            )
            try Data(token.der).write(to: original)
            let read = try Sample.openssl([
                "cms", "-verify", "-noverify", "-inform", "DER", "-in", original.path, "-out", content.path,
            ])
            let made = try Sample.openssl([
                "cms", "-sign", "-nodetach", "-binary", "-cades", "-econtent_type",
                "1.2.840.113549.1.9.16.1.4",
                "-in", content.path, "-signer", TestPKI.file("\(name).crt.pem").path, "-inkey",
                TestPKI.file("\(name).key.pem").path, "-outform", "DER", "-out", signed.path,
            ])
            try #require(read.succeeded && made.succeeded)
            let granted = DEREncoding.element(.sequence, DEREncoding.integer([0]))
            return DEREncoding.element(.sequence, granted + [UInt8](try Data(contentsOf: signed)))
        }
    }

    @Test(
        "an answer signed by who may not sign timestamps is refused", arguments: ["representative", "ocsp"])
    func stranger(name: String) throws {
        #expect(throws: Never.self) { try token(forged(by: "tsa")) }
        let error = #expect(throws: TimestampError.self) { try token(forged(by: name)) }
        guard case .wrongAnswer = error else { throw try #require(error) }
    }

    @Test("damaged answers never end the process") func damaged() {
        for seed in 0..<400 { _ = try? token(mutated(answer, seed: UInt64(seed))) }
    }

    @Test("a status that means refusal is told with the authority's words") func words() {
        // PKIStatusInfo { rejection, "no contract" }
        let text = DEREncoding.element(.sequence, [0x0C, 11] + Array("no contract".utf8))
        let status = DEREncoding.element(.sequence, DEREncoding.integer([2]) + text)
        #expect(throws: TimestampError.refused("status 2: no contract")) {
            try token(DEREncoding.element(.sequence, status))
        }
    }
}
