import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenText

/// A case of `Cases/vertical.jsonl`: a column, and what JLREQ's figures make of it.
///
/// The format is that of the shared composition cases, with kinds of its own. `x` is where each cluster's body begins,
/// in em down the column; `cell` where the cell of its glyph begins (a bracket's body is the lower half of its cell);
/// `stance` says u(pright), r(otated) or t(ogether in one em) for each cluster.
struct VerticalCase: Decodable, CustomTestStringConvertible {
    struct Option: Decodable {
        var digits: Int?
        var numerals: String?
    }

    var id: String
    var kind: String
    var text: String
    var role: String?
    var option: Option?
    var x: [Double]?
    var cell: [Double]?
    var stance: String?
    var clusters: [String]?
    var measure: Double?
    var expect: [[String]]?
    var ends: [Double]?
    var why: String

    var testDescription: String { "\(id) \(text)" }

    static func all() throws -> [VerticalCase] {
        let file = SharedFolder.package.appendingPathComponent("Tests/HanmenTextTests/Cases/vertical.jsonl")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return try lines.map { try JSONDecoder().decode(VerticalCase.self, from: Data($0.utf8)) }
    }

    /// How its numbers are written.
    var numerals: VerticalNumerals {
        switch option?.numerals {
        case "kanji": .kanji
        case "typed": .asTyped
        default: .sideBySide(upTo: option?.digits ?? 2)
        }
    }
}

@Suite("Vertical lines (Cases/vertical.jsonl)")
struct VerticalCaseTests {
    private let em = Length.pt(10)

    private func shape(_ item: VerticalCase, role: String) throws -> ShapedText {
        var options = Shaper.Options()
        options.writingMode = .vertical
        options.numerals = item.numerals
        let shaper = Shaper(library: FontLibrary(roles: try TestFonts.roles()))
        return shaper.shape([TextRun(item.text, role: role, size: em)], options: options)
    }

    private func ems(_ lengths: [Length]) -> [Double] { lengths.map { ($0 / em * 100).rounded() / 100 } }

    private func stance(_ ink: ClusterInk) -> String {
        switch ink.stance {
        case .horizontal: "h"
        case .upright: "u"
        case .rotated: "r"
        case .sideBySide: "t"
        }
    }

    @Test("bodies stand where JLREQ's figures have them, in every face", arguments: try VerticalCase.all())
    func positions(_ item: VerticalCase) throws {
        guard let x = item.x else { return }
        for role in item.role.map({ [$0] }) ?? ["明朝", "ゴシック", "IPAex明朝"] {
            let shaped = try shape(item, role: role)
            let line = Composer().naturalLine(shaped.clusters)
            #expect(ems(line.positions) == x, "\(role): \(item.why)")
            if let cell = item.cell {
                #expect(ems(zip(line.positions, shaped.inks).map { $0 + $1.shift }) == cell, "\(role)")
            }
            #expect(item.stance == nil || shaped.inks.map(stance).joined() == item.stance, "\(role)")
            #expect(item.clusters == nil || shaped.inks.map(\.text) == item.clusters, "\(role)")
        }
    }

    @Test("columns break and end as lines do", arguments: try VerticalCase.all())
    func columns(_ item: VerticalCase) throws {
        guard let measure = item.measure, let expect = item.expect else { return }
        let shaped = try shape(item, role: "明朝")
        let lines = Composer().compose(shaped.clusters, in: ParagraphMeasure(width: em * measure))
        #expect(expect.contains(lines.map { shaped.text(in: $0.clusters) }), "\(item.why)")
        #expect(item.ends == nil || ems(lines.map(\.end)) == item.ends)
    }
}
