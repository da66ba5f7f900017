import HanmenCrypto
import HanmenSign
import HanmenTesting
import HanmenVerify
import Testing

@Suite("Verdicts", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct VerdictTests {
    @Test("a good signature is valid, by whatever key", arguments: ["representative", "pss", "p384"])
    func good(name: String) throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed(by: name))
        #expect(verification.verdict == .valid)
        #expect(verification.signatures.map(\.level) == [.basic])
        #expect(verification.signatures[0].coversWholeFile && verification.signatures[0].isIntact)
    }

    @Test("an old form is told as one") func legacy() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed(format: .pkcs7))
        #expect(verification.verdict == .valid)
        #expect(verification.signatures.map(\.level) == [.legacy])
    }

    @Test("integrity alone is never valid") func untrusted() throws {
        let file = try JudgedFiles.signed()
        #expect(try JudgedFiles.verification(file, trust: TrustStore()).verdict == .indeterminate)
        #expect(
            try JudgedFiles.verification(file, material: ValidationMaterial()).verdict == .indeterminate)
    }

    @Test("a file that nobody signed cannot be judged") func unsigned() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.report())
        #expect(verification.verdict == .indeterminate && !verification.hasSignature)
    }

    @Test("revoked is invalid, and told") func revoked() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed(by: "revoked"))
        #expect(verification.verdict == .invalid)
        #expect(
            verification.signatures[0].reasons.contains { if case .revoked = $0 { true } else { false } })
    }

    @Test(
        "signers that are not good",
        arguments: [
            ("expired", Verdict.indeterminate), ("notyet", .invalid), ("encipher", .invalid),
            ("weak", .invalid), ("impostor", .indeterminate),
        ])
    func badSigners(name: String, verdict: Verdict) throws {
        let file = try JudgedFiles.replacing(in: JudgedFiles.signed()) {
            try JudgedFiles.message(over: $0, by: name)
        }
        #expect(try JudgedFiles.verification(file).verdict == verdict)
    }

    @Test(
        "messages that prove nothing",
        arguments: [
            ["-noattr"], ["-cades", "-md", "sha1"], [], ["-cades", "-nodetach"], ["-cades", "-nocerts"],
        ])
    func badMessages(switches: [String]) throws {
        let file = try JudgedFiles.replacing(in: JudgedFiles.signed()) {
            try JudgedFiles.message(over: switches.contains("-nodetach") ? [] : $0, by: "treasurer", switches)
        }
        #expect(try JudgedFiles.verification(file).verdict == .invalid)
    }

    @Test("the message of another document") func otherDocument() throws {
        let file = try JudgedFiles.replacing(in: JudgedFiles.signed()) {
            try JudgedFiles.message(over: $0 + [0x20], by: "treasurer")
        }
        #expect(try JudgedFiles.verification(file).signatures[0].reasons == [.changedContent])
    }

    @Test("no byte can be changed") func flipped() throws {
        let file = try JudgedFiles.signed()
        for index in stride(from: 12, to: file.count, by: file.count / 40) {
            var changed = file
            changed[index] ^= 0x10
            guard let verification = try? JudgedFiles.verification(changed) else { continue }
            #expect(verification.verdict != .valid, "byte \(index)")
        }
    }

    @Test("what comes behind is never valid") func trailing() throws {
        let file = try JudgedFiles.signed()
        #expect(try JudgedFiles.verification(file + Array("% more\n".utf8)).verdict == .invalid)
    }

    @Test("files that only look signed are never valid", arguments: SignedPDF.Kind.allCases)
    func fake(kind: SignedPDF.Kind) throws {
        #expect(try JudgedFiles.verification(SignedPDF.signedTwice(kind).bytes).verdict == .invalid)
    }
}

@Suite("Levels", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct JudgedLevelTests {
    private let nothing = ValidationMaterial()

    @Test("a timestamp proves the time") func timestamped() throws {
        let file = try JudgedFiles.signed(level: .timestamped)
        let signature = try JudgedFiles.verification(file).signatures[0]
        #expect(signature.verdict == .valid && signature.level == .timestamped)
        #expect(signature.timeSource == .signatureTimestamp)
        #expect(try JudgedFiles.verification(file, material: nothing).verdict == .indeterminate)
    }

    @Test("with its proof in it, nothing else is needed") func longTerm() throws {
        let verification = try JudgedFiles.verification(
            JudgedFiles.signed(level: .longTerm), material: nothing)
        #expect(verification.verdict == .valid)
        #expect(verification.signatures.map(\.level) == [.longTerm])
    }

    @Test("for the archive, and still good after a month") func archival() throws {
        let file = try JudgedFiles.signed(level: .archival)
        for seconds in [60, 30 * 86_400] {
            let verification = try JudgedFiles.verification(file, material: nothing, after: seconds)
            #expect(verification.verdict == .valid)
            #expect(verification.signatures.map(\.level) == [.archival, nil])
        }
    }

    @Test("without a timestamp, a list that has aged proves nothing") func aged() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed(), after: 30 * 86_400)
        #expect(verification.verdict == .indeterminate)
    }

    @Test("a second signer behind an archive") func second() throws {
        let first = try JudgedFiles.signed(by: "representative", level: .archival)
        let verification = try JudgedFiles.verification(
            JudgedFiles.signed(first, by: "secretariat", level: .archival), material: nothing)
        #expect(verification.verdict == .valid)
        #expect(verification.signatures.map(\.level) == [.archival, nil, .archival, nil])
    }

    @Test("a copied document timestamp") func copied() throws {
        let file = try JudgedFiles.signed(level: .archival)
        let other = try Inspector().inspect(JudgedFiles.signed(level: .archival)).signatures[1].message
        let copied = try JudgedFiles.replacing(1, in: file) { _ in other }
        let verification = try JudgedFiles.verification(copied, material: nothing)
        #expect(verification.signatures[1].reasons == [.changedContent])
        #expect(verification.verdict == .invalid)
    }

    @Test("before it was signed, it is from the future") func future() throws {
        let file = try JudgedFiles.signed(level: .timestamped)
        #expect(try JudgedFiles.verification(file, after: -100_000_000).verdict == .invalid)
    }

    @Test("online, what is missing is fetched") func online() throws {
        let file = try JudgedFiles.signed(level: .timestamped)
        let verifier = Verifier(
            trust: try JudgedFiles.trust(), now: JudgedFiles.now + 60, isOnline: true)
        #expect(try verifier.verify(file).verdict == .valid)
    }
}
