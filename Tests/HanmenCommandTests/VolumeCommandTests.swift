import Foundation
import HanmenTesting
import Testing

private let letters = ["甲", "乙", "丙"]

/// A desk with a session of two factions: three reports of one, two of the other.
private func session(_ more: String = "") throws -> Desk {
    let desk = try Desk(nil)
    for (folder, faction, count) in [("a", "緑風会", 3), ("b", "公栄会", 2)] {
        try desk.putFolder(folder)
        for index in 1...count {
            let report = SampleReport(body: "# ■講義\n\n\(faction)の\(index)件目の話。")
                .with("会派名", faction).with("参加者", "[青木 結, \(faction) \(letters[index - 1])郎]")
                .with("研修内容", "\(faction)研修\(letters[index - 1])")
            try desk.put(report.markdown, as: "\(folder)/r\(index).md")
        }
    }
    try desk.put(
        """
        議会: どこか市議会
        会議: 令和8年第3回定例会
        会派:
          - { 名前: 公栄会, 人数: 4, 報告書: b }
          - { 名前: 緑風会, 人数: 8, 報告書: a }
        \(more)

        """, as: "定例会.yaml")
    return desk
}

/// The texts of a PDF's pages, without spaces.
private func pages(_ desk: Desk, _ name: String) throws -> [String] {
    let text = try Tool.run("pdftotext", ["-raw", desk.path(of: name), "-"])
    return text.text.components(separatedBy: "\u{0C}").dropLast().map {
        $0.replacing(" ", with: "").replacing("\u{3000}", with: "")
    }
}

@Suite("hanmen volume", .serialized)
struct VolumeCommandTests {
    @Test(
        "contents and index name the pages where reports stand, reports begin on the right, fonts are there once"
    )
    func volume() throws {
        let desk = try session()
        let run = try desk.hanmen(["volume", "定例会.yaml", "-o", "v.pdf"], seconds: 60)
        #expect(run.succeeded)
        let pages = try pages(desk, "v.pdf")
        let front = try #require(pages.firstIndex { $0.hasPrefix("緑風会") && $0.contains("報告書3件") })
        #expect(front.isMultiple(of: 2))
        let contents = pages[2]
        for (faction, count) in [("緑風会", 3), ("公栄会", 2)] {
            for index in 1...count {
                let title = "\(faction)研修\(letters[index - 1])"
                let start = try #require(
                    pages.firstIndex {
                        $0.contains("\(faction)\n") && $0.contains(title) && $0.contains("研修参加報告書")
                            && $0.contains("会派代表者")
                    }, "\(title)")
                #expect(start.isMultiple(of: 2))
                let number = start - front + 1
                #expect(contents.contains("研修参加報告書\(title)\(number)\n"), "\(title) \(number)")
                #expect(pages[pages.count - 1].contains("\(faction)\(letters[index - 1])郎\(number)\n"))
                #expect(pages[start].contains("\n\(number)\n") || pages[start].hasSuffix("\(number)\n"))
            }
        }
        let fonts = try Tool.run("pdffonts", [desk.path(of: "v.pdf")]).text
        #expect(fonts.components(separatedBy: "CID").count <= 4)
        let check = try Tool.run("qpdf", ["--check", desk.path(of: "v.pdf")])
        #expect(check.succeeded)
    }

    @Test("the same session gives the same bytes; factions stand by size")
    func same() throws {
        let desk = try session()
        _ = try desk.hanmen(["volume", "定例会.yaml", "-o", "v.pdf"], seconds: 60)
        _ = try desk.hanmen(["volume", "定例会.yaml"], seconds: 60)
        #expect(try desk.read("v.pdf") == desk.read("出力/綴り.pdf"))
        let contents = try pages(desk, "v.pdf")[2]
        let order = ["\n緑風会1\n", "\n公栄会9\n"].compactMap { contents.range(of: $0)?.lowerBound }
        #expect(order.count == 2 && order[0] < order[1])
    }

    @Test("what is not wanted is left out")
    func options() throws {
        let desk = try session("綴り: { 表題: 研修綴り, 題: \"{研修内容}\", 表紙: なし, 合紙: なし, 索引: なし, 通し番号: なし, 右頁始まり: なし }")
        let run = try desk.hanmen(["volume", "定例会.yaml", "-o", "v.pdf"], seconds: 60)
        #expect(run.succeeded)
        let pages = try pages(desk, "v.pdf")
        #expect(pages[0].hasPrefix("目") && !pages[0].contains("索引") && pages[0].contains("緑風会研修甲1\n"))
        let info = try Tool.run("pdfinfo", [desk.path(of: "v.pdf")]).text
        #expect(info.contains("研修綴り"))
    }

    @Test("one broken report, and there is no volume: all that is wrong is told")
    func broken() throws {
        let desk = try session()
        try desk.put(SampleReport().with("提出日", "いつか").markdown, as: "a/r1.md")
        try desk.put(SampleReport().with("期間", nil).markdown, as: "b/r2.md")
        let run = try desk.hanmen(["volume", "定例会.yaml", "-o", "v.pdf", "--json"], seconds: 60)
        #expect(run.status == 1)
        #expect(Set(try run.problems().compactMap(\.file)) == ["a/r1.md", "b/r2.md"])
        #expect(!FileManager.default.fileExists(atPath: desk.path(of: "v.pdf")))
    }

    @Test(
        "signed originals travel along as they are, and are listed; what is not signed is refused",
        .enabled(if: TestPKI.isAsked, "the test certificates are not set up"))
    func originals() throws {
        let desk = try session()
        try desk.put(Data(try TestPKI.bytes("representative.p12")), as: "key.p12")
        #expect(try desk.hanmen("render", "a/r1.md", "-o", "r1.pdf").succeeded)
        let sign = [
            "sign", "r1.pdf", "--p12", "key.p12", "--password-env", "TEST_PASSWORD", "-o", "r1-署名済.pdf",
        ]
        #expect(try desk.hanmen(sign, environment: ["TEST_PASSWORD": "midorino"]).succeeded)
        let run = try desk.hanmen(
            ["volume", "定例会.yaml", "-o", "v.pdf", "--signed", "r1-署名済.pdf"], seconds: 60)
        #expect(run.succeeded)
        let saved = try Tool.run(
            "pdfdetach", ["-save", "1", "-o", desk.path(of: "out.pdf"), desk.path(of: "v.pdf")])
        #expect(saved.succeeded)
        #expect(try desk.read("out.pdf") == desk.read("r1-署名済.pdf"))
        #expect(try pages(desk, "v.pdf").contains { $0.contains("署名付き原本の一覧") && $0.contains("r1-署名済") })
        let unsigned = try desk.hanmen("volume", "定例会.yaml", "-o", "w.pdf", "--signed", "r1.pdf", "--json")
        #expect(try unsigned.problems().map(\.id) == ["volume.original.unsigned"])
        #expect(
            try desk.hanmen(
                "volume", "定例会.yaml", "-o", "w.pdf", "--edition", "public", "--signed", "r1-署名済.pdf"
            ).status == 2)
    }

    @Test("wrong options are told with their places")
    func wrongOptions() throws {
        let desk = try session("綴り: { 表紙: 白い, 厚さ: 3 }")
        let run = try desk.hanmen("volume", "定例会.yaml", "-o", "v.pdf", "--json")
        #expect(
            try run.briefs().map { $0.split(separator: " ").last.map(String.init) } == [
                "volume.shape", "volume.shape",
            ])
    }
}
