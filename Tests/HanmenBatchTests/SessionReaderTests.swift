import HanmenBatch
import HanmenCore
import HanmenForms
import Testing

private let reports = ["緑風会/a.md": "", "緑風会/b.md": "", "市民/c.md": "", "市民/README.md": "", "d.md": ""]

private func open(_ yaml: String, _ more: [String: String] = [:]) -> Diagnosed<Session> {
    let files = reports.merging(more) { _, new in new }.merging(["定例会.yaml": yaml]) { _, new in new }
    return Session.open("定例会.yaml", workspace: MemoryWorkspace(files))
}

private func ids(_ session: Diagnosed<Session>) -> [String] { session.diagnostics.map(\.id.name) }

@Suite("Session files")
struct SessionReaderTests {
    @Test("factions stand by size, then by the day they were founded")
    func order() throws {
        let session = try #require(
            open(
                """
                議会: 緑野市議会
                会議: 令和8年第3回定例会
                会派:
                  - { 名前: 新しい会, 人数: 5, 結成: 令和7年4月1日, 報告書: d.md }
                  - { 名前: 市民の会, 人数: 5, 結成: 令和5年5月1日, 報告書: 市民 }
                  - { 名前: 緑風会, 人数: 8, 報告書: 緑風会 }
                """
            ).value)
        #expect(session.factions.compactMap(\.name) == ["緑風会", "市民の会", "新しい会"])
        #expect(
            session.factions.flatMap(\.reports).map(\.path) == ["緑風会/a.md", "緑風会/b.md", "市民/c.md", "d.md"])
        #expect(session.meeting == "令和8年第3回定例会" && session.output == "出力")
    }

    @Test("or as they are written")
    func written() throws {
        let session = try #require(
            open("会派の順: 記載\n会派:\n  - { 名前: 小, 報告書: d.md }\n  - { 名前: 大, 報告書: 緑風会 }\n").value)
        #expect(session.factions.compactMap(\.name) == ["小", "大"])
    }

    @Test("editions, names, output and the sections of other rooms are read")
    func keys() throws {
        let session = try #require(
            open("報告書: d.md\n版: [原本, 公開用, 原本]\n出力名: ｛番号｝-{提出日}\n出力先: ../out\n綴り: { 表紙: なし }\n印刷: { 部数: 2 }\n")
                .value)
        #expect(session.editions == [.original, .public])
        #expect(session.output == "../out" && session.volume != nil && session.printing != nil)
    }

    @Test(
        "what is wrong is told, all at once",
        arguments: [
            ("報告書: d.md\n会義: 定例会\n", ["session.key.unknown"]),
            ("会派:\n  - { 名前: 緑風会, 報告書: 緑風会 }\n", ["session.key.missing"]),
            ("会派の順: 大きさ\n報告書: d.md\n版: 控え\n", ["session.value", "session.value"]),
            ("報告書: ない.md\n", ["session.report.missing"]), ("報告書: ないフォルダ\n", ["session.report.missing"]),
            ("議会: 緑野市議会\n", ["session.empty"]), ("- a\n", ["session.shape"]),
            ("会派の順: 記載\n会派:\n  - { 名前: 甲, 人数: 八人, 報告書: d.md }\n", ["session.value"]),
            ("会派の順: 記載\n会派:\n  - { 名前: 甲, 報告書: d.md }\n  - { 名前: 甲, 報告書: 緑風会 }\n", ["session.value"]),
            ("報告書: d.md\n出力名: \"{番号\"\n", ["session.value"]),
            ("会派の順: 記載\n会派:\n  - { 報告書: d.md }\n", ["session.key.missing"]),
        ])
    func wrong(yaml: String, expected: [String]) {
        let session = open(yaml)
        #expect(session.value == nil)
        #expect(ids(session) == expected)
    }

    @Test("a folder gives its reports, and those of the folders in it; README.md is none")
    func folder() throws {
        let files = ["s/b.md": "", "s/a/x.md": "", "s/README.md": "", "s/.git/y.md": "", "s/z.txt": ""]
        let session = try #require(Session.open("s/", workspace: MemoryWorkspace(files)).value)
        #expect(session.factions.flatMap(\.reports).map(\.path) == ["s/b.md", "s/a/x.md"])
        #expect(
            Session.open("leer", workspace: MemoryWorkspace([:])).diagnostics.map(\.id.name) == [
                "session.empty"
            ])
    }

    @Test("a folder with 定例会.yaml is that session")
    func folderWithFile() throws {
        let files = ["s/定例会.yaml": "会議: 会\n報告書: a.md\n", "s/a.md": "", "s/b.md": ""]
        let session = try #require(Session.open("s", workspace: MemoryWorkspace(files)).value)
        #expect(session.reportCount == 1 && session.meeting == "会" && session.output == "s/出力")
    }

    @Test("a table gives a report a row")
    func table() throws {
        let files = ["t.csv": "会派名,提出日\n緑風会,令和8年9月1日\n\n公栄会,令和8年9月2日\n"]
        let session = try #require(
            Session.open("t.csv", form: "研修参加報告書", workspace: MemoryWorkspace(files)).value)
        #expect(
            session.factions.flatMap(\.reports) == [
                .row(1, table: "t.csv", form: "研修参加報告書"), .row(2, table: "t.csv", form: "研修参加報告書"),
            ])
        let twice = Session.open("t.csv", workspace: MemoryWorkspace(["t.csv": "会派名,会派名\nい,ろ\n"]))
        #expect(ids(twice) == ["session.value"])
    }
}
