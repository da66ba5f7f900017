import HanmenCore
import HanmenForms
import Testing

@Suite("A faction's new file")
struct FactionDraftTests {
    private let path = LayoutStore.shippedRoot + "/councils/midorino/shinki.yaml"

    private func problems(_ draft: FactionDraft) -> [String] {
        LayoutLibrary.problems(
            ofDraft: draft.text, at: path, in: DiskWorkspace(), root: LayoutStore.shippedRoot
        ).map { "\($0.span.map { "\($0.start)" } ?? "-") \($0.id)" }
    }

    private func draft(_ change: (inout FactionDraft) -> Void) -> FactionDraft {
        var draft = FactionDraft(name: "新しい会")
        change(&draft)
        return draft
    }

    @Test("it resolves without a complaint, bare and with all it can have")
    func good() {
        #expect(problems(FactionDraft(name: "新しい会")) == [])
        let full = draft {
            ($0.representative, $0.size, $0.font, $0.color) = ("髙﨑 邉", "12pt", "ゴシック", "紺")
        }
        #expect(problems(full) == [])
        #expect(full.text.contains("行送り: 20pt"))
        #expect(full.text.split(separator: "\n").count <= 20)
    }

    @Test(
        "names that YAML would read otherwise are quoted",
        arguments: ["会: 改革", "#1", "- 会", "{会}", "\"会\"", "会\\", " 会", "はい\nいいえ", "yes", "12", "@会", "会 # 一"])
    func names(_ name: String) throws {
        let draft = FactionDraft(name: name)
        let overlaid = OverlaidWorkspace(DiskWorkspace(), path: path, text: draft.text)
        let store = LayoutStore(workspace: overlaid, root: LayoutStore.shippedRoot)
        #expect(problems(draft) == [])
        #expect(store.displayName(of: path) == name)
    }

    @Test("what is wrong is told at its line before anything is written")
    func wrong() {
        #expect(problems(draft { $0.size = "25" }) == ["9:13 layout.unit.wrong"])
        #expect(!problems(draft { $0.color = "虹" }).isEmpty)
    }

    @Test("file names are plain", arguments: ["", "council", "Ryokufu", "../a", "緑", "a.yaml", "a b"])
    func fileNames(_ name: String) {
        let library = LayoutLibrary(store: .shipped)
        let found = library.path(forFaction: name, ofCouncil: "緑野市議会")
        #expect(found.value == nil)
        #expect(found.diagnostics.map(\.id) == [.factionFileName])
    }

    @Test("a council by its folder or its name; an unknown one is told")
    func councils() {
        let library = LayoutLibrary(store: .shipped)
        #expect(library.path(forFaction: "shinki", ofCouncil: "緑野市議会").value == path)
        #expect(library.path(forFaction: "shinki", ofCouncil: "midorino").value == path)
        #expect(library.path(forFaction: "shinki", ofCouncil: "緑").hasErrors)
    }
}
