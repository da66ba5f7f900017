import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenText

/// The tables as transcribed in the shared folder, cell by cell; skipped, saying so, where it is missing.
@Suite(
    "Our tables say what JLREQ's say",
    .enabled(if: SharedFolder.url != nil, "skipped: the shared folder is not here"))
struct TableAgreementTests {
    private static let classes = CharacterClass.allCases

    private func rows(_ name: String) throws -> [[String]] {
        try #require(
            SharedFolder.file("jlreq/\(name)").flatMap { try? String(contentsOf: $0, encoding: .utf8) }
        ).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
            .filter { $0[0].hasPrefix("cl-") || $0[0].hasPrefix("shrink") || $0[0] == "stretch" }
    }

    private func number(_ name: String) -> Int? {
        name.hasPrefix("cl-") ? Int(name.dropFirst(3)) : nil
    }

    private func characterClass(_ name: String) -> CharacterClass? {
        number(name).flatMap { CharacterClass(rawValue: UInt8($0)) }
    }

    @Test("spacing, pair by pair")
    func spacing() throws {
        var expected: [String: (Int, Int)] = [:]
        for row in try rows("spacing.tsv") where row[2] != "x" {
            expected["\(row[0]) \(row[1])"] = (Int((Double(row[2]) ?? 0) * 8), Int((Double(row[3]) ?? 0) * 8))
        }
        let rules = PairRules.rules(for: .jlreq)
        for before in Self.classes {
            for after in Self.classes {
                let (ours, name) = (rules[before, after].space, "\(tag(before)) \(tag(after))")
                let theirs = expected[name] ?? (0, 0)
                #expect(ours.ofBefore == theirs.0 && ours.ofAfter == theirs.1, "\(name)")
            }
        }
    }

    @Test("breaks, pair by pair, at their level")
    func breaks() throws {
        let table = ClassPairTable(BreakTable.text)
        var listed = Set<String>()
        for row in try rows("breaks.tsv") {
            guard let before = characterClass(row[0]), let after = characterClass(row[1]) else { continue }
            listed.insert("\(row[0]) \(row[1])")
            let cell = Character(Unicode.Scalar(table[before, after]))
            #expect(symbols(row).contains(cell), "\(row) is \(cell)")
        }
        for before in Self.classes {
            for after in Self.classes where !listed.contains("\(tag(before)) \(tag(after))") {
                #expect(table[before, after] == UInt8(ascii: "."), "\(before) \(after)")
            }
        }
    }

    private func symbols(_ row: [String]) -> [Character] {
        switch (row[2], row[3]) {
        case ("1", _): ["."]
        case ("x", _): ["x"]
        case ("role", _): ["r"]
        case (let rule, _) where rule.hasPrefix("same"): ["s"]
        case (_, let level) where level.hasPrefix("L2("): ["m"]
        case (_, let level) where level.hasPrefix("L3("): ["i"]
        case (_, let level): level.last.map { [$0] } ?? []
        }
    }

    @Test(
        "stages of reduction and expansion, pair by pair",
        arguments: [
            ("shrink-jlreq", ReductionTable.jlreq), ("shrink-jis", ReductionTable.jis),
            ("shrink-book", ReductionTable.book), ("stretch", ExpansionTable.text),
        ])
    func stages(_ name: String, _ text: String) throws {
        let table = ClassPairTable(text)
        var count = 0
        for row in try rows("adjust.tsv") where row[0] == name && row[3] != "*" {
            let before = try #require(characterClass(row[2]))
            let cell = characterClass(row[3]).map { table[before, $0] } ?? table.lineEnd[before.number]
            #expect(String(UnicodeScalar(cell)) == row[1], "\(row)")
            count += 1
        }
        let ours = text.split(separator: "\n").dropFirst().joined().filter { ("1"..."6").contains($0) }.count
        #expect(ours - digitsOfRowNames(text) == count, "no stage of ours is missing in theirs")
    }

    private func digitsOfRowNames(_ text: String) -> Int {
        text.split(separator: "\n").dropFirst()
            .compactMap { $0.split(separator: " ").first }
            .reduce(0) { $0 + $1.filter { ("1"..."6").contains($0) }.count }
    }

    private func tag(_ characterClass: CharacterClass) -> String {
        "cl-" + (characterClass.number < 10 ? "0" : "") + String(characterClass.number)
    }
}
