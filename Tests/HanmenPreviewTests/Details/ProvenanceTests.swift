import HanmenCore
import HanmenForms
import HanmenPreview
import Testing

@Suite("Who made a block look as it does")
struct ProvenanceTests {
    @Test("every value of a block is told with its place, then those of the form that it uses")
    func values() throws {
        let layout = try DetailedProof.layout("研修参加報告書", council: "緑野市議会", faction: "緑風会")
        let told = BlockProvenance(block: "概要表", in: layout)
        #expect(told.values.contains { $0.path == "構成.概要表.種類" && $0.value == "表" })
        #expect(told.values.contains { $0.path.hasPrefix("体裁.罫線.") })
        #expect(told.values.allSatisfy { $0.line > 0 && $0.column > 0 && $0.file.hasSuffix(".yaml") })
        #expect(Set(told.values.map(\.path)).count == told.values.count)
    }

    @Test("a value of a faction stands above that of its form")
    func overridden() throws {
        let layout = try DetailedProof.layout("研修参加報告書", council: "緑野市議会", faction: "緑風会")
        let all = layout.valuePaths.compactMap { path in
            layout.explanation(of: path).value.flatMap { $0.settings.count > 1 ? $0 : nil }
        }
        let first = try #require(all.first { $0.path.hasPrefix("構成.") })
        let block = String(first.path.split(separator: ".")[1])
        let value = try #require(
            BlockProvenance(block: block, in: layout).values.first { $0.path == first.path })
        #expect(value.overridden.count == first.settings.count - 1)
        #expect(value.file != value.overridden[0].file || value.line != value.overridden[0].line)
    }

    @Test("what stands outside of all blocks is told too, and a block that there is not has no values")
    func others() throws {
        let layout = try DetailedProof.layout("研修参加報告書", council: "緑野市議会", faction: "緑風会")
        #expect(BlockProvenance(block: "欄外", in: layout).values.contains { $0.path.hasPrefix("用紙.") })
        #expect(BlockProvenance(block: "ない名前", in: layout).values.isEmpty)
        #expect(BlockProvenance(block: "", in: layout).values.isEmpty)
    }
}
