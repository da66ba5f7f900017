import HanmenCore
import Testing

@testable import HanmenForms

@Suite("docs/layouts.md")
struct DocumentationTests {
    private func text() throws -> String {
        let bytes = try DiskWorkspace().read("\(LayoutStore.shippedRoot)/../docs/layouts.md", limit: 1 << 20)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("names every key, type, kind of block and format")
    func complete() throws {
        let text = try text()
        let keys = LayoutReader.keys + LayoutDefinition.layerKeys
        let kinds = BlockKinds.all.flatMap { [$0.name] + $0.keys.flatMap(\.words) }
        let rows = NamedThing.allCases.flatMap { $0.keys.flatMap(\.words) }
        let words =
            keys.flatMap(\.words) + kinds + rows + FieldTypes.all.map { $0.name }
            + ValueFormat.allCases.map(\.rawValue) + LayoutVerb.allCases.map(\.rawValue)
        #expect(words.filter { !text.contains($0) } == [])
    }

    @Test("its faction example resolves")
    func example() throws {
        let text = try text()
        let start = try #require(text.firstRange(of: "```yaml\n")).upperBound
        let end = try #require(text[start...].firstRange(of: "```")).lowerBound
        let disk = DiskWorkspace()
        var memory = MemoryWorkspace(["L/councils/midorino/faction.yaml": String(text[start..<end])])
        for (path, bytes) in try LayoutStore.shippedForms() { memory.files["L/\(path)"] = bytes }
        memory.files["L/councils/midorino/council.yaml"] = try disk.read(
            "\(LayoutStore.shippedRoot)/councils/midorino/council.yaml", limit: 1 << 20)
        let resolver = LayoutResolver(store: LayoutStore(workspace: memory, root: "L"))
        let layout = resolver.resolve(
            "L/councils/midorino/faction.yaml", base: "L/forms/kenshu-sanka-hokokusho.yaml")
        #expect(layout.diagnostics.map(\.summary.japanese) == [])
        #expect(layout.value?.blocks.map(\.name).contains("添付") == true)
    }
}

extension LayoutKey {
    /// The key, the words that it may have, and those of the keys below it.
    fileprivate var words: [String] { [name] + shape.words }
}

extension ValueShape {
    fileprivate var words: [String] {
        switch self {
        case .choice(let words), .textOr(let words): words
        case .map(let keys): keys.flatMap(\.words)
        case .list(let item), .named(let item): item.words
        case .either(let a, let b): a.words + b.words
        default: []
        }
    }
}
