import Foundation
import HanmenTesting
import Testing

@Suite("The same input gives the same bytes")
struct ReproducibilityTests {
    private static let clock = ["SOURCE_DATE_EPOCH": "1775001600"]

    private static func report() throws -> String {
        let path = SharedFolder.package.appendingPathComponent("Examples/kenshu-midorino.md")
        return try String(contentsOf: path, encoding: .utf8)
    }

    /// What a fresh process makes of the example, at a desk of its own.
    private static func pages(_ format: String, _ environment: [String: String]) throws -> [Data] {
        let desk = try Desk(nil)
        try desk.put(report(), as: "report.md")
        let outcome = try desk.hanmen(
            ["render", "report.md", "-o", "out", "--format", format, "--dpi", "60"],
            environment: environment)
        try #require(outcome.status == 0, Comment(rawValue: outcome.errorText))
        return try desk.files().filter { $0.hasPrefix("out") }.map { try desk.read($0) }
    }

    @Test(
        "whatever the zone, the language, the home and the folder",
        arguments: [
            ["TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8", "HOME": "/nonexistent"],
            ["TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/"],
            [
                "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "XDG_CACHE_HOME": "/tmp/nowhere",
                "PANGOCAIRO_BACKEND": "fc",
            ],
            [
                "FONTCONFIG_FILE": "/nonexistent", "FONTCONFIG_PATH": "/nonexistent", "LANGUAGE": "zh_CN",
                "FC_DEBUG": "0",
            ],
        ])
    func environment(variables: [String: String]) throws {
        let plain = try Self.pages("pdf", Self.clock)
        #expect(try Self.pages("pdf", Self.clock.merging(variables) { $1 }) == plain)
    }

    @Test(
        "the seed, imported and rendered on two machines",
        .enabled(if: SharedFolder.file("seed/kenshu-sanka-hokokusho.md") != nil, "no seed report here"))
    func seed() throws {
        let old = try #require(SharedFolder.file("seed/kenshu-sanka-hokokusho.md"))
        let machines = [
            ["TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8"], ["TZ": "UTC", "LC_ALL": "C", "HOME": "/"],
        ]
        let pages = try machines.map { machine in
            let (desk, environment) = (try Desk(nil), Self.clock.merging(machine) { $1 })
            try desk.put(try Data(contentsOf: old), as: "seed.md")
            let steps = [
                ["import", "seed.md", "-o", "report.md"], ["render", "report.md", "-o", "seed.pdf"],
            ]
            for step in steps { #expect(try desk.hanmen(step, environment: environment).status == 0) }
            return try desk.read("seed.pdf")
        }
        #expect(pages[0] == pages[1])
    }

    @Test("in every format", arguments: ["pdf", "png", "svg", "text"])
    func formats(format: String) throws {
        let first = try Self.pages(format, Self.clock)
        #expect(first.count == (format == "png" || format == "svg" ? 5 : 1))
        #expect(try Self.pages(format, Self.clock) == first)
    }

    @Test("another clock changes the dates and the file's identifier, nothing else")
    func clock() throws {
        let pages = try [Self.clock, ["SOURCE_DATE_EPOCH": "86400"], [:]].map { environment in
            try #require(try Self.pages("pdf", environment).first)
        }
        let lines = try pages.map { try PDFText.uncompressed(Array($0)).split(separator: "\n") }
        #expect(lines[0].contains { $0.contains("D:20260401000000") })
        #expect(lines[1].contains { $0.contains("D:19700102000000") })
        for other in lines.dropFirst() {
            #expect(other.count == lines[0].count)
            let changed = zip(lines[0], other).filter { $0 != $1 }.map(\.0)
            #expect(!changed.isEmpty)
            for line in changed { #expect(Self.speaksOfTime(line), "\(line)") }
        }
    }

    private static func speaksOfTime(_ line: Substring) -> Bool {
        ["/CreationDate", "/ModDate", "<xmp:", "/ID [", "xmpMM:"].contains { line.contains($0) }
    }

    @Test("a clock that is not a number is not taken for one")
    func wrongClock() throws {
        let pages = try #require(try Self.pages("pdf", ["SOURCE_DATE_EPOCH": "yesterday"]).first)
        #expect(!(try PDFText.uncompressed(Array(pages))).contains("(D:1970"))
    }
}
