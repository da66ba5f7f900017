import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@Suite("Broken layouts and reports")
struct BrokenLayoutTests {
    /// A small generator, so that every run breaks files in the same ways.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private static let debris = [
        "{", "}", "[", "]", "：", ": ", "- ", "　", "\"", "|", "0", "字", "mm", "\n", "構成", "行", "{期間|円}", "変える",
    ]

    private func shipped(_ path: String) throws -> String {
        String(
            decoding: try DiskWorkspace().read("\(LayoutStore.shippedRoot)/\(path)", limit: 1 << 20),
            as: UTF8.self)
    }

    /// The text with a few characters taken out and some debris put in.
    private func broken(_ text: String, _ dice: inout Dice) -> String {
        var characters = Array(text)
        for _ in 0..<1 + dice.roll(4) {
            let place = dice.roll(characters.count)
            characters.removeSubrange(place..<min(characters.count, place + dice.roll(6)))
            characters.insert(
                contentsOf: Self.debris[dice.roll(Self.debris.count)], at: min(place, characters.count))
        }
        return String(characters)
    }

    @Test("a broken layout gives a form or a reason, and never a crash")
    func layouts() throws {
        let base = try shipped("forms/kenshu-sanka-hokokusho.yaml")
        let council = try shipped("councils/midorino/council.yaml")
        let faction = try shipped("councils/midorino/shimin.yaml")
        let forms = try LayoutStore.shippedForms()
        var dice = Dice(state: 5)
        for _ in 0..<60 {
            let breaksBase = dice.roll(2) == 0
            var workspace = MemoryWorkspace([
                "Layouts/councils/midorino/council.yaml": council,
                "Layouts/councils/midorino/shimin.yaml": breaksBase ? faction : broken(faction, &dice),
            ])
            for (path, bytes) in forms { workspace.files["Layouts/\(path)"] = bytes }
            if breaksBase {
                workspace.files["Layouts/forms/kenshu-sanka-hokokusho.yaml"] = Array(broken(base, &dice).utf8)
            }
            let bound = FormBinder(store: LayoutStore(workspace: workspace))
                .bind(
                    .sample(["会派名": nil, "テーマ": "甲"]), layout: .file("Layouts/councils/midorino/shimin.yaml"))
            #expect(bound.value != nil || bound.hasErrors)
            #expect(bound.diagnostics.allSatisfy { $0.span != nil })
        }
    }

    @Test("the number of problems told is bounded")
    func manyProblems() {
        let fields = (0..<5_000).map { "欄\($0): 値\n" }.joined()
        let report = Report.read("---\n様式: 研修参加報告書\n\(fields)---\n\n本文\n")
        #expect(FormBinder(store: .shipped).bind(report).diagnostics.count == 100)
    }

    @Test("a long value is quoted short")
    func longValue() {
        let diagnostics = FormBinder(store: .shipped).bind(
            .sample(["期間": String(repeating: "緑", count: 4_000)])
        ).diagnostics
        #expect(diagnostics.map(\.summary.japanese.count) == [56])
    }
}
