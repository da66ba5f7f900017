import HanmenCore
import Testing

@testable import HanmenForms

/// A small form: a line, a table of two rows.
private let base = """
    様式: 試しの様式
    用紙: { 余白: { 上: 25mm, 下: 20mm } }
    体裁: { 文字: { 本文: 10.5pt } }
    項目:
      会派名: { 型: 文字 }
      期間: { 型: 期間 }
    構成:
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 前文, 種類: 段落, 文: 次のとおり報告します。, 字下げ: 2字 }
      - 名前: 概要表
        種類: 表
        行:
          - { 名前: 会派名, 見出し: 会派名, 値: "{会派名}" }
          - { 名前: 期間, 見出し: 期間, 値: "{期間|和暦期間}" }

    """

private func resolve(_ layers: [String: String], top: String = "L/top.yaml") -> Diagnosed<ResolvedLayout> {
    var files = ["L/forms/base.yaml": base]
    files.merge(layers.map { ("L/\($0.key)", $0.value) }) { _, new in new }
    return LayoutResolver(store: LayoutStore(workspace: MemoryWorkspace(files), root: "L")).resolve(top)
}

/// A layer over the base form.
private func over(_ text: String) -> Diagnosed<ResolvedLayout> {
    resolve(["top.yaml": "継承: 試しの様式\n" + text])
}

/// `line:column identifier`, in order.
private func found(_ result: Diagnosed<ResolvedLayout>) -> [String] {
    result.diagnostics.map { "\($0.span.map { "\($0)" } ?? "-") \($0.id)" }
}

extension ResolvedLayout {
    fileprivate var blockNames: [String] { blocks.map(\.name) }
    fileprivate func text(_ path: String) -> String? { tree[path: LayoutPath.keys(path)]?.text?.value }
}

@Suite("Resolver: layers")
struct LayerTests {
    @Test("maps merge deeply: what a layer leaves out stays")
    func deepMerge() throws {
        let layout = try #require(over("用紙: { 余白: { 上: 30mm } }\n").value)
        #expect(layout.style.margins.top == .mm(30))
        #expect(layout.style.margins.bottom == .mm(20))
    }

    @Test("lists of values are replaced whole")
    func lists() throws {
        let layout = try #require(over("変更:\n  - { 変える: 概要表, 列幅: [28mm, 残り] }\n").value)
        guard case .list(let items)? = layout.tree[path: ["構成", "概要表", "列幅"]]?.content else {
            return #expect(Bool(false), "no list")
        }
        #expect(items.compactMap { $0.text?.value } == ["28mm", "残り"])
    }

    @Test("a layer may stand on a file beside it")
    func relativeParent() throws {
        let result = resolve(
            [
                "councils/a/council.yaml": "継承: ../../forms/base.yaml\n体裁: { 文字: { 本文: 11pt } }\n",
                "councils/a/f.yaml": "継承: council.yaml\n",
            ], top: "L/councils/a/f.yaml")
        #expect(result.value?.style.bodySize == .pt(11))
    }

    @Test("an unknown parent names those that there are")
    func unknownParent() {
        let result = resolve(["top.yaml": "継承: 試しの様弐\n"])
        #expect(found(result) == ["L/top.yaml:1:5 layout.parent-unknown"])
        #expect(result.diagnostics[0].hints[0].japanese == "使えるのは「試しの様式」です")
    }

    @Test("a circle is refused and named")
    func cycle() {
        let result = resolve([
            "top.yaml": "継承: b.yaml\n", "b.yaml": "継承: c.yaml\n", "c.yaml": "継承: b.yaml\n",
        ])
        #expect(found(result) == ["L/c.yaml:1:5 layout.cycle"])
        #expect(result.diagnostics[0].summary.japanese == "継承が輪になっています: L/b.yaml → L/c.yaml → L/b.yaml")
    }

    @Test("a layout that inherits itself is refused")
    func selfInheritance() {
        #expect(found(resolve(["top.yaml": "継承: top.yaml\n"])) == ["L/top.yaml:1:5 layout.cycle"])
    }

    @Test("chains are bounded")
    func longChain() {
        var layers = ["top.yaml": "継承: l1.yaml\n"]
        for level in 1...20 { layers["l\(level).yaml"] = "継承: l\(level + 1).yaml\n" }
        #expect(found(resolve(layers)) == ["L/l7.yaml:1:5 layout.chain-too-long"])
    }

    @Test("a file in another encoding is told")
    func encoding() {
        var workspace = MemoryWorkspace()
        workspace.files["f.yaml"] = [0x97, 0x6C, 0x8E, 0xAE]
        let result = LayoutResolver(store: LayoutStore(workspace: workspace)).resolve("f.yaml")
        #expect(result.diagnostics.map(\.summary.japanese) == ["UTF-8 の文書ではありません: f.yaml"])
    }

    @Test("a missing or unreadable file is told")
    func missingFile() {
        #expect(resolve([:]).diagnostics.map(\.id) == [.layoutUnreadable])
        #expect(found(resolve(["top.yaml": "様式：甲\n"])) == ["L/top.yaml:1:3 yaml.wide-colon"])
    }
}

@Suite("Resolver: four verbs")
struct VerbTests {
    @Test("位置 moves a block, alone or with what else changes")
    func move() throws {
        let moved = try #require(over("変更:\n  - { 変える: 前文, 位置: 概要表の後 }\n").value)
        #expect(moved.blockNames == ["表題", "概要表", "前文"])
        let both = try #require(over("変更:\n  - { 変える: 概要表, 位置: 表題の前, 列幅: [8字, 残り] }\n").value)
        #expect(both.blockNames == ["概要表", "表題", "前文"])
        #expect(both.tree[path: ["構成", "概要表", "列幅"]] != nil)
        let row = "変更:\n  - { 変える: 概要表, 行: [{ 変える: 期間, 位置: 会派名の前 }] }\n"
        #expect(over(row).diagnostics.isEmpty)
        #expect(found(over("変更:\n  - { 変える: 前文, 位置: 前文の後 }\n")) == ["L/top.yaml:3:20 layout.name.unknown"])
        #expect(found(over("変更:\n  - { 変える: 前文, 位置: 上 }\n")) == ["L/top.yaml:3:20 layout.verb"])
    }

    @Test("追加 puts a block before, behind or at the end")
    func add() throws {
        let line = "{ 名前: 宛名, 種類: 行, 文: 議長　様 }"
        let before = over("変更:\n  - 追加: \(line)\n    位置: 前文の前\n")
        #expect(before.value?.blockNames == ["表題", "宛名", "前文", "概要表"])
        let behind = over("変更:\n  - 追加: \(line)\n    位置: 前文の後\n")
        #expect(behind.value?.blockNames == ["表題", "前文", "宛名", "概要表"])
        let end = over("変更:\n  - 追加: \(line)\n")
        #expect(end.value?.blockNames == ["表題", "前文", "概要表", "宛名"])
    }

    @Test("変える keeps what it does not name")
    func change() {
        let layout = over("変更:\n  - { 変える: 前文, 文: 報告します。 }\n").value
        #expect(layout?.text("構成.前文.文") == "報告します。")
        #expect(layout?.text("構成.前文.字下げ") == "2字")
    }

    @Test("差し替え keeps only the name and the kind")
    func replace() {
        let layout = over("変更:\n  - { 差し替え: 前文, 文: 報告します。 }\n").value
        #expect(layout?.text("構成.前文.種類") == "段落")
        #expect(layout?.text("構成.前文.字下げ") == nil)
    }

    @Test("削除 takes a block away")
    func remove() {
        #expect(over("変更:\n  - 削除: 前文\n").value?.blockNames == ["表題", "概要表"])
    }

    @Test("verbs nest for the rows of a table")
    func rows() throws {
        let result = over(
            """
            変更:
              - 変える: 概要表
                行:
                  - 追加: { 名前: 備考, 値: なし }
                    位置: 期間の前
                  - 変える: 会派名
                    見出し: 会派
                  - 削除: 期間

            """)
        let layout = try #require(result.value)
        guard case .list(let rows)? = layout.tree[path: ["構成", "概要表", "行"]]?.content else {
            return #expect(Bool(false), "no rows")
        }
        #expect(rows.compactMap { $0.name?.value } == ["会派名", "備考"])
        #expect(layout.text("構成.概要表.行.会派名.見出し") == "会派")
    }

    @Test(
        "what verbs cannot do is told at its place",
        arguments: [
            ("変更:\n  - 変える: 前分\n", "L/top.yaml:3:10 layout.name.unknown"),
            ("変更:\n  - 削除: 費用表\n", "L/top.yaml:3:9 layout.name.unknown"),
            ("変更:\n  - { 追加: { 名前: 前文, 種類: 改ページ } }\n", "L/top.yaml:3:17 layout.name.taken"),
            ("変更:\n  - { 追加: { 名前: 甲, 種類: 改ページ }, 位置: 前文のあと }\n", "L/top.yaml:3:36 layout.verb"),
            ("変更:\n  - { 直す: 前文 }\n", "L/top.yaml:3:5 layout.verb"),
            ("変更:\n  - { 変える: 前文, 削除: 前文 }\n", "L/top.yaml:3:5 layout.verb"),
            ("変更: 前文\n", "L/top.yaml:2:5 layout.verb"),
            ("構成: []\n", "L/top.yaml:2:1 layout.list-replaced"),
        ])
    func wrong(_ text: String, _ problem: String) {
        #expect(found(over(text)) == [problem])
    }

    @Test("a wrong name lists the right ones, closest first")
    func closest() {
        let result = over("変更:\n  - 変える: 概要票\n")
        #expect(result.diagnostics[0].summary.japanese == "「概要票」という名前のものはありません")
        #expect(result.diagnostics[0].hints[0].japanese == "使えるのは「概要表」「表題」「前文」です")
    }
}

@Suite("Resolver: provenance and locks")
struct ProvenanceTests {
    @Test("every value knows the places that set it")
    func provenance() throws {
        let layers = [
            "council.yaml": "継承: 試しの様式\n体裁:\n  文字: { 本文: 11pt }\n",
            "top.yaml": "継承: council.yaml\n体裁:\n\n  文字: { 本文: 12pt }\n",
        ]
        let layout = try #require(resolve(layers).value)
        let places = try #require(layout.provenance(of: "体裁.文字.本文")).settings.map(\.span.description)
        #expect(places == ["L/forms/base.yaml:3:17", "L/council.yaml:3:13", "L/top.yaml:4:13"])
        #expect(
            layout.provenance(of: "用紙.余白.上")?.settings.map(\.span.description) == ["L/forms/base.yaml:2:16"])
        #expect(layout.provenance(of: "用紙.余白.斜め") == nil)
    }

    @Test("a row's label knows who changed it")
    func rowProvenance() throws {
        let layout = try #require(
            over("変更:\n  - 変える: 概要表\n    行:\n      - { 変える: 期間, 見出し: 年月日 }\n").value)
        let provenance = try #require(layout.provenance(of: "構成.概要表.行.期間.見出し"))
        #expect(provenance.settings.map(\.span.text) == ["期間", "年月日"])
        #expect(provenance.current.description == "L/top.yaml:5:25")
    }

    private func locked(_ lock: String, by change: String) -> [String] {
        found(
            resolve(["council.yaml": "継承: 試しの様式\n固定: [\(lock)]\n", "top.yaml": "継承: council.yaml\n\(change)"])
        )
    }

    @Test("what a council locks, a faction cannot change")
    func locks() {
        #expect(locked("用紙.余白.上", by: "用紙: { 余白: { 上: 30mm } }\n") == ["L/top.yaml:2:16 layout.locked"])
        #expect(locked("用紙", by: "用紙: { 余白: { 上: 30mm } }\n") == ["L/top.yaml:2:16 layout.locked"])
        #expect(locked("構成.前文", by: "変更:\n  - { 変える: 前文, 文: 甲 }\n") == ["L/top.yaml:3:19 layout.locked"])
        #expect(locked("構成.前文.文", by: "変更:\n  - 削除: 前文\n") == ["L/top.yaml:3:5 layout.locked"])
        #expect(
            locked("構成.概要表.行.期間", by: "変更:\n  - { 差し替え: 概要表, 行: [] }\n") == ["L/top.yaml:3:5 layout.locked"])
    }

    @Test("what is not locked stays free, and the council itself may set what it locks")
    func free() {
        #expect(locked("用紙.余白.上", by: "用紙: { 余白: { 下: 30mm } }\n") == [])
        #expect(over("固定: [体裁]\n体裁: { 文字: { 本文: 12pt } }\n").diagnostics.isEmpty)
    }

    @Test("a lock names its place")
    func lockMessage() {
        let result = resolve([
            "council.yaml": "継承: 試しの様式\n固定: [用紙.余白]\n",
            "top.yaml": "継承: council.yaml\n用紙: { 余白: { 上: 30mm } }\n",
        ])
        #expect(result.diagnostics[0].summary.japanese == "「用紙.余白」は固定されていて、ここでは変えられません")
        #expect(result.diagnostics[0].hints[0].japanese == "L/council.yaml:2:6 で固定されています")
    }
}
