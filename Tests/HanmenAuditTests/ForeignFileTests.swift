import Foundation
import HanmenTesting
import Testing

@testable import HanmenAudit

@Suite("Files that another program made", .enabled(if: Judges.areAsked, "the judges are not set up"))
struct ForeignFileTests {
    @Test("pikepdf's ways to hold a value are all found")
    func leaks() throws {
        let value = "鷲尾楓子"
        let base = try BadFile().bytes
        try TemporaryFolder.with { folder in
            try Data(base).write(to: folder.file("base.pdf"))
            let leaks = folder.file("leaks")
            try FileManager.default.createDirectory(at: leaks, withIntermediateDirectories: false)
            let made = try Judges.run(
                "leaks.py", [folder.file("base.pdf").path, value, leaks.path], timeout: 120)
            try #require(made.succeeded, "\(made.errorText)")
            let names = try FileManager.default.contentsOfDirectory(atPath: leaks.path).sorted()
            #expect(names.count > 30)
            for name in names {
                let bytes = Array(try Data(contentsOf: leaks.appendingPathComponent(name)))
                let auditor = try Auditor(secrets: [BadFile.wanted])
                #expect(try auditor.search(bytes, name: name).verdict == .leak, "\(name)")
            }
        }
    }
}
