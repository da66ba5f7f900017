import Foundation
import HanmenTesting
import Testing

/// Parties that are not us judge what the command writes; docs/validation.md says who sees what.
@Suite(
    "Judges that are not us", .serialized,
    .enabled(if: Judges.areAsked, "skipped: the judges are not set up (scripts/validators-setup)"))
struct ValidationTests {
    /// Runs a script to its end and shows its table in the test's output, whatever comes of it.
    private func expectGood(_ script: String, _ arguments: [String] = []) throws {
        let outcome = try Judges.run(script, arguments, timeout: 900)
        print(outcome.text)
        #expect(outcome.succeeded, "\(script) ended with \(outcome.status.map(String.init) ?? "its time up")")
        #expect(outcome.errorText == "")
    }

    @Test("every defect is seen by at least one judge, a good file by none", .timeLimit(.minutes(20)))
    func mutants() throws { try expectGood("mutants.py") }

    @Test("every example, the seed, every layout with its worst case pass", .timeLimit(.minutes(20)))
    func jobs() throws { try expectGood("validate.py") }

    @Test("the shipped schema takes every layout, and refuses wrong ones", .timeLimit(.minutes(5)))
    func schema() throws { try expectGood("schema.py") }

    @Test("a form of any layout, filled in elsewhere, comes back as the same data", .timeLimit(.minutes(5)))
    func fill() throws { try expectGood("fill.py") }

    @Test("open data of every example and sample is read elsewhere as it was meant", .timeLimit(.minutes(5)))
    func openData() throws { try expectGood("opendata.py") }

    @Test("signatures of every kind of key, file and level are trusted elsewhere", .timeLimit(.minutes(10)))
    func signing() throws {
        try expectGood("signing.py", [TestPKI.file("root.crt.pem").deletingLastPathComponent().path])
    }

    @Test("a file that is no PDF passes with no judge")
    func noPDF() throws {
        try TemporaryFolder.with { folder in
            let file = folder.file("no.pdf")
            try "%PDF-1.7\n".write(to: file, atomically: true, encoding: .utf8)
            let outcome = try Judges.run("validate.py", [file.path], timeout: 120)
            #expect(outcome.status == 1)
            #expect(!outcome.text.contains(" ok "))
        }
    }
}
