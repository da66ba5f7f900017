import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("What a layout says of its public edition (公開)")
struct RedactionProfileTests {
    private static let form = """
        様式: 試し
        項目:
          氏名: { 型: 氏名, 個人情報: 氏名 }
          費用: { 型: 明細, 列: { 支払先: { 型: 文字, 個人情報: 氏名 }, 額: 金額 } }
        構成: [{ 名前: 行, 種類: 行, 文: "{氏名}" }]

        """

    private func resolve(_ layers: String...) -> Diagnosed<ResolvedLayout> {
        var files = ["f.yaml": Self.form + layers[0]]
        for (index, layer) in layers.dropFirst().enumerated() {
            files["\(index).yaml"] = "継承: \(index == 0 ? "f" : "\(index - 1)").yaml\n" + layer
        }
        let top = layers.count == 1 ? "f.yaml" : "\(layers.count - 2).yaml"
        return LayoutResolver(store: LayoutStore(workspace: MemoryWorkspace(files), root: "L")).resolve(top)
    }

    @Test("a layout that says nothing masks everything by black bars")
    func usual() throws {
        let profile = try #require(resolve("").value).redaction
        #expect(profile == RedactionProfile())
        #expect(PrivateKind.allCases.allSatisfy { profile.masks($0) } && profile.look == .black)
    }

    @Test("all keys are read")
    func keys() throws {
        let profile = try #require(
            resolve("公開: { 伏せる: [氏名, 領収書], 伏せない: [費用.支払先], 担当: 会派, 形: 白抜き }\n").value
        ).redaction
        #expect(profile.masked == [.person, .receipt])
        #expect(profile.neverMasked == ["費用.支払先"])
        #expect(profile.masker == .faction && profile.look == .white)
        #expect(!profile.masks(.address) && profile.masks(nil))
        #expect(profile.neverMasks("支払先", columnOf: "費用") && !profile.neverMasks("支払先"))
    }

    @Test("what is no kind, no look, nobody who masks is told")
    func wrong() {
        let found = resolve("公開: { 伏せる: [名前], 形: 赤塗り, 担当: 市長 }\n").diagnostics
        #expect(
            found.map(\.id) == [
                "layout.value.wrong", "layout.value.wrong", "layout.value.wrong",
            ])
    }

    @Test("a council's list serves many forms: names that this one has not are passed over")
    func council() throws {
        let resolved = resolve("", "公開: { 伏せない: [支払先, ない欄] }\n")
        #expect(resolved.diagnostics.map(\.id) == [])
        #expect(resolved.value?.redaction.neverMasked == ["支払先"])
        #expect(resolved.value?.passedOver.map(\.value) == ["ない欄"])
    }

    @Test("a council may lock it, in whole or in part", arguments: ["公開", "公開.伏せない"])
    func lock(path: String) throws {
        let council = "固定: [\(path)]\n公開: { 伏せない: [支払先] }\n"
        let changed = resolve("", council, "公開: { 伏せない: [] }\n")
        #expect(changed.diagnostics.map(\.id) == ["layout.locked"])
        let free = resolve("", council, "公開: { 形: 白抜き }\n")
        #expect(free.diagnostics.isEmpty == (path != "公開"))
    }
}
