import Foundation
import HanmenTesting
import Testing

/// A desk with a report to sign, and the test council's keys.
private struct SigningDesk {
    let desk: Desk

    init() throws {
        desk = try Desk()
        try #require(desk.hanmen("render", "report.md").succeeded)
        for (name, text) in [("password", TestPKI.password), ("wrong", "middorino"), ("pin", TestPKI.pin)] {
            try desk.put(text + "\n", as: name)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: desk.path(of: name))
        }
    }

    func key(_ name: String = "treasurer", password: String = "password") throws -> [String] {
        ["--p12", try TestPKI.file("\(name).p12").path, "--password-file", password]
    }

    func token(_ name: String = "treasurer", pin: String = "pin") throws -> [String] {
        let module = try #require(try TestPKI.tokenModule(), "there is no token")
        return [
            "--token", "pkcs11:token=midorino;object=\(name)", "--module", module, "--password-file", pin,
        ]
    }

    /// Signs; the clock is the machine's, for certificates are of today.
    func sign(_ arguments: [String], files: [String] = ["report.pdf"], limit: Int? = nil) throws
        -> Tool.Outcome
    {
        let configuration = try TestPKI.file("softhsm2.conf").path
        return try desk.hanmen(
            ["sign"] + files + arguments,
            environment: ["SOFTHSM2_CONF": configuration, "HANMEN_TEST_PASSWORD": TestPKI.password],
            fileSizeLimit: limit)
    }

    /// The input is as it was, and nothing was left behind.
    func isUntouched(_ input: Data) throws -> Bool {
        let isSame = try desk.read("report.pdf") == input
        return try isSame && desk.files() == ["password", "pin", "report.md", "report.pdf", "wrong"]
    }
}

@Suite(
    "hanmen sign", .enabled(if: TestPKI.isAsked, "skipped: openssl or python3 is missing"))
struct SignCommandTests {
    @Test("the output lies beside the file, which stays as it was")
    func beside() throws {
        let signing = try SigningDesk()
        let input = try signing.desk.read("report.pdf")
        let outcome = try signing.sign(signing.key())
        #expect(outcome.succeeded, "\(outcome.errorText)")
        #expect(outcome.text.contains("署名しました: report-署名済.pdf（段階 b）"))
        #expect(try signing.desk.read("report-署名済.pdf").starts(with: input))
        #expect(try signing.desk.read("report.pdf") == input)
    }

    @Test(
        "a key that cannot sign is told in one line, and nothing is written",
        arguments: [
            ("treasurer", "wrong", "sign.key.wrong-password"), ("expired", "password", "sign.key"),
            ("notyet", "password", "sign.key.not-yet-valid"), ("encipher", "password", "sign.key"),
            ("weak", "password", "sign.key"),
        ])
    func badKeys(_ name: String, _ password: String, _ identifier: String) throws {
        let signing = try SigningDesk()
        let input = try signing.desk.read("report.pdf")
        let outcome = try signing.sign(signing.key(name, password: password))
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[\(identifier)"), "\(outcome.errorText)")
        #expect(try signing.isUntouched(input))
    }

    @Test("a password may come from the environment, by the name of a variable, never from an argument")
    func environment() throws {
        let signing = try SigningDesk()
        let key = ["--p12", try TestPKI.file("treasurer.p12").path]
        #expect(try signing.sign(key + ["--password-env", "HANMEN_TEST_PASSWORD"]).succeeded)
        #expect(try signing.sign(key + ["--password", TestPKI.password]).status == 2)
        #expect(try signing.sign(key).status == 1)
    }

    @Test("a password that others can read is refused")
    func openPassword() throws {
        let signing = try SigningDesk()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: signing.desk.path(of: "password"))
        #expect(try signing.sign(signing.key()).status == 1)
    }

    @Test("a key in a token signs many files, and a wrong PIN ends all of it")
    func token() throws {
        let signing = try SigningDesk()
        for name in ["a.pdf", "b.pdf"] { try signing.desk.put(signing.desk.read("report.pdf"), as: name) }
        let signed = try signing.sign(signing.token() + ["-o", "out"], files: ["a.pdf", "b.pdf"])
        #expect(signed.succeeded, "\(signed.errorText)")
        #expect(try signing.desk.files(in: "out") == ["a.pdf", "b.pdf"])
        let refused = try signing.sign(
            signing.token(pin: "wrong") + ["-o", "none"], files: ["a.pdf", "b.pdf"])
        #expect(refused.status == 1)
        #expect(refused.errorText.count(of: "[sign.pin.wrong]") == 1, "\(refused.errorText)")
        #expect(try !signing.desk.files().contains("none"))
    }

    @Test("one file that cannot be signed keeps none of the others back")
    func broken() throws {
        let signing = try SigningDesk()
        try signing.desk.put("%PDF-1.7\n", as: "broken.pdf")
        let outcome = try signing.sign(
            signing.key() + ["-o", "out"], files: ["broken.pdf", "report.pdf", "missing.pdf"])
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("broken.pdf") && outcome.errorText.contains("missing.pdf"))
        #expect(try signing.desk.files(in: "out") == ["report.pdf"])
    }

    @Test("a file of two gigabytes is refused before it is read")
    func huge() throws {
        let signing = try SigningDesk()
        try #require(Tool.run("truncate", ["-s", "2G", signing.desk.path(of: "huge.pdf")]).succeeded)
        let outcome = try signing.sign(signing.key(), files: ["huge.pdf"])
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[hanmen.file.unreadable]"))
    }

    @Test("an encrypted file is not signed")
    func encrypted() throws {
        let signing = try SigningDesk()
        try #require(
            Tool.run(
                "qpdf",
                [
                    "--encrypt", "", "owner", "256", "--", signing.desk.path(of: "report.pdf"),
                    signing.desk.path(of: "encrypted.pdf"),
                ]
            ).succeeded)
        let outcome = try signing.sign(signing.key(), files: ["encrypted.pdf"])
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("暗号"), "\(outcome.errorText)")
    }

    @Test("a disk that is full leaves no half file")
    func fullDisk() throws {
        let signing = try SigningDesk()
        let input = try signing.desk.read("report.pdf")
        let outcome = try signing.sign(signing.key(), limit: input.count)
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[hanmen.output.unwritable]"))
        #expect(try signing.isUntouched(input))
    }

    @Test("the input is never the output")
    func sameFile() throws {
        let signing = try SigningDesk()
        let input = try signing.desk.read("report.pdf")
        #expect(
            try signing.sign(signing.key() + ["-o", "report.pdf"]).errorText.contains(
                "[sign.output.is-input]"))
        try FileManager.default.createSymbolicLink(
            atPath: signing.desk.path(of: "link.pdf"), withDestinationPath: "report.pdf")
        #expect(
            try signing.sign(signing.key() + ["-o", "link.pdf"]).errorText.contains("[sign.output.is-input]"))
        #expect(try signing.desk.read("report.pdf") == input)
    }

    @Test(
        "an authority that does not answer as it must gives no file of a lower level",
        arguments: ["tsa-500", "tsa-html", "tsa-reject", "tsa-nonce", "tsa-huge", "tsa-slow"])
    func authorities(_ service: String) throws {
        let signing = try SigningDesk()
        let input = try signing.desk.read("report.pdf")
        let authority = ["--level", "t", "--tsa", try TestPKI.address(service), "--timeout", "2"]
        let outcome = try signing.sign(signing.key() + authority)
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[sign.timestamp."), "\(outcome.errorText)")
        #expect(try signing.isUntouched(input))
    }

    @Test("a certificate of a person is warned of, and signs no public edition")
    func personalData() throws {
        let signing = try SigningDesk()
        let outcome = try signing.sign(signing.key("person"))
        #expect(outcome.succeeded, "\(outcome.errorText)")
        #expect(outcome.errorText.contains("[sign.certificate.personal-data]"))
        try #require(
            signing.desk.hanmen("render", "report.md", "--edition", "public", "-o", "public.pdf").succeeded)
        let refused = try signing.sign(signing.key("person"), files: ["public.pdf"])
        #expect(refused.status == 1)
        #expect(try !signing.desk.files().contains("public-署名済.pdf"))
        #expect(try signing.sign(signing.key(), files: ["public.pdf"]).succeeded)
        try signing.desk.put("- 電話: 090-1234-5678\n", as: "secrets.yaml")
        let audit = { (file: String) in
            try signing.desk.hanmen(["audit", file, "--against", "secrets.yaml"], seconds: 30)
        }
        #expect(try audit("report-署名済.pdf").text.contains("個人の証明書"))
        #expect(try !audit("public-署名済.pdf").text.contains("個人の証明書"))
    }

    @Test("a file that was changed behind its signature gets no other")
    func changed() throws {
        let signing = try SigningDesk()
        try #require(signing.sign(signing.key() + ["-o", "signed.pdf"]).succeeded)
        try signing.desk.put(signing.desk.read("signed.pdf") + Data("% more\n".utf8), as: "changed.pdf")
        let outcome = try signing.sign(signing.key("representative"), files: ["changed.pdf"])
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[sign.file."), "\(outcome.errorText)")
    }

    @Test("proofs and a timestamp are added by commands of their own")
    func proofs() throws {
        let signing = try SigningDesk()
        try #require(signing.sign(signing.key() + ["-o", "signed.pdf"]).succeeded)
        let trust = ["--trust", try TestPKI.file("root.crt.pem").path]
        let tsa = ["--tsa", try TestPKI.address("tsa")]
        let proven = try signing.desk.hanmen(
            ["ltv", "signed.pdf", "-o", "proven.pdf"] + trust, environment: [:])
        #expect(proven.succeeded, "\(proven.errorText)")
        let stamped = try signing.desk.hanmen(
            ["timestamp", "proven.pdf", "-o", "stamped.pdf"] + trust + tsa, environment: [:])
        #expect(stamped.succeeded, "\(stamped.errorText)")
        let verified = try signing.desk.hanmen(["verify", "stamped.pdf"] + trust, environment: [:])
        #expect(verified.status == 0, "\(verified.text)\(verified.errorText)")
    }

    @Test("a file without a signature has nothing to prove")
    func nothing() throws {
        let signing = try SigningDesk()
        let outcome = try signing.desk.hanmen("ltv", "report.pdf")
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[sign.signature.missing]"))
    }
}
