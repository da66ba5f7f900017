import HanmenTesting
import Testing

/// The preview as people use it, and as those would who should not (docs/threat-model.md).
@Suite(
    "The preview in a real browser", .serialized,
    .enabled(if: Judges.areAsked, "skipped: the browser is not set up (scripts/validators-setup)"))
struct PreviewServerTests {
    /// Runs a script to its end and shows its table in the test's output, whatever comes of it.
    private func expectGood(_ script: String, _ arguments: [String] = []) throws {
        let outcome = try Judges.run(script, arguments, in: "Preview", timeout: 540)
        print(outcome.text)
        #expect(outcome.succeeded, "\(script) ended with \(outcome.status.map(String.init) ?? "its time up")")
        #expect(outcome.errorText == "")
    }

    @Test("a report is written, seen, compared and taken away", .timeLimit(.minutes(10)))
    func browser() throws { try expectGood("preview.py") }

    @Test(
        "whoever should not be let in is not, and nothing runs that was only written",
        .timeLimit(.minutes(10)))
    func attack() throws { try expectGood("attack.py") }

    @Test("many edits and windows leave no memory and no files open", .timeLimit(.minutes(10)))
    func soak() throws { try expectGood("soak.py", ["--edits", "400"]) }
}
