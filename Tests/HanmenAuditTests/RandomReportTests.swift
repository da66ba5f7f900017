import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenAudit

@Suite("Random reports in both editions")
struct RandomReportTests {
    /// How many: `HANMEN_REPORTS`, or as many as take little time.
    private static let count =
        ProcessInfo.processInfo.environment["HANMEN_REPORTS"].flatMap(Int.init) ?? 24

    @Test("whatever is private is found in the original, and nothing of it in the public edition")
    func editions() throws {
        let press = try Press(home: Home(path: SharedFolder.package.path), workspace: Reports())
        for seed in 0..<Self.count {
            let report = RandomReport(seed: UInt64(seed))
            let path = "/reports/\(seed).md"
            let masked = try #require(press.masked(inReportAt: path).value)
            #expect(Set(report.secrets).isSubset(of: Set(masked.map(\.text))), "seed \(seed)")
            let auditor = try Auditor(secrets: masked.flatMap(Secret.parts(of:)))
            let original = try auditor.search(try pdf(press, path, .original), name: "原本.pdf")
            let found = Set(original.leaks.map(\.secret))
            #expect(found.count + original.unproven.count == original.secrets.count, "seed \(seed)")
            let edition = try pdf(press, path, .public)
            let open = try auditor.search(edition, name: "公開用.pdf")
            #expect(open.leaks.isEmpty, "seed \(seed)")
            if seed % 12 == 0 {
                #expect(try auditor.audit(edition, name: "a.pdf").verdict == .pass, "seed \(seed)")
            }
        }
    }

    private func pdf(_ press: Press, _ path: String, _ edition: Edition) throws -> [UInt8] {
        let document = press.layOut(reportAt: path, options: Press.Options(edition: edition))
        return try press.pdf(try #require(document.value, "\(document.diagnostics)"))
    }

    /// Reports made when they are asked for, over the machine's own files.
    private struct Reports: Workspace {
        private let disk = DiskWorkspace()
        let now = Fixed.created

        func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
            let name = path.split(separator: "/").last?.split(separator: ".").first
            guard path.hasPrefix("/reports/"), let seed = name.flatMap({ UInt64($0) }) else {
                return try disk.read(path, limit: limit)
            }
            return Array(RandomReport(seed: seed).markdown.utf8)
        }

        func names(inFolder path: String) -> [String] { disk.names(inFolder: path) }

        func exists(_ path: String) -> Bool { path.hasPrefix("/reports/") || disk.exists(path) }
    }
}
