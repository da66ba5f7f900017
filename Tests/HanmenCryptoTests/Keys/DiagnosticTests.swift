import HanmenCore
import HanmenCrypto
import Testing

@Suite("What is said of keys and timestamps") struct DiagnosticTests {
    private let keyErrors: [KeyError] = [
        .unreadable, .wrongPassword, .incomplete, .mismatch, .unsuitable("RSA-1024"), .moduleUnusable("x"),
        .noToken, .severalTokens, .noKey, .severalKeys, .noCertificate, .wrongPIN, .lockedPIN, .tokenGone,
        .wrongAddress("objekt"), .failed("x"),
    ]
    private let timestampErrors: [TimestampError] = [
        .unreachable("x"), .notAnAnswer("x"), .refused("x"), .wrongAnswer("x"), .untrusted("x"),
        .wrongClock(authority: 0, here: 172_800),
    ]
    private let secretErrors: [SecretError] = [
        .noTerminal, .cancelled, .notSet("PIN"), .unreadable(path: "/a", reason: "x"), .open(path: "/a"),
        .tooLong,
    ]

    @Test("each error has a name of its own, a sentence in both languages, and a hint") func told() {
        let signature = [SignatureError.failed("x").diagnostic]
        let all =
            keyErrors.map(\.diagnostic) + timestampErrors.map(\.diagnostic) + secretErrors.map(\.diagnostic)
            + signature
        #expect(Set(all.map(\.id)).count == all.count)
        for diagnostic in all {
            #expect(diagnostic.severity == .error)
            #expect(diagnostic.id.name.hasPrefix("sign."))
            #expect(
                diagnostic.summary.japanese.contains("。") || diagnostic.summary.japanese.hasSuffix(": /a"))
            #expect(diagnostic.summary.english.hasSuffix("."))
            #expect(diagnostic.hints.count == 1 || diagnostic.id == "sign.secret.cancelled")
        }
    }

    @Test("the error of a key or a timestamp is told as such, wherever it comes from") func nested() {
        #expect(SignatureError.key(.wrongPIN).diagnostic.id == "sign.pin.wrong")
        #expect(SignatureError.timestamp(.refused("x")).diagnostic.id == "sign.timestamp.refused")
    }

    @Test("clocks that differ are told in days") func clocks() {
        let summary = TimestampError.wrongClock(authority: 0, here: 172_800).diagnostic.summary
        #expect(summary.english.contains("2 days"))
        #expect(!TimestampError.wrongClock(authority: .min, here: .max).diagnostic.summary.japanese.isEmpty)
    }
}
