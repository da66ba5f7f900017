import Foundation
import HanmenTesting
import Testing

/// A desk with a session of reports on it.
private func session(_ count: Int, body: String = "本文です。") throws -> Desk {
    let desk = try Desk(nil)
    try desk.putFolder("緑風会")
    for index in 1...count {
        try desk.put(SampleReport(body: "\(index) 件目。\(body)").markdown, as: "緑風会/r\(index).md")
    }
    try desk.put("会議: 定例会\n会派の順: 記載\n会派:\n  - { 名前: 緑風会, 報告書: 緑風会 }\n", as: "定例会.yaml")
    return desk
}

/// The outputs and the list of a batch, byte for byte.
private func outputs(_ desk: Desk, in folder: String = "出力") throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try desk.files(in: "\(folder)/原本") { files[name] = try desk.read("\(folder)/原本/\(name)") }
    for name in try desk.files(in: folder) where name.hasPrefix("一覧") {
        files[name] = try desk.read("\(folder)/\(name)")
    }
    return files
}

@Suite("hanmen batch", .serialized)
struct BatchCommandTests {
    @Test("a session becomes a file a report, and a list")
    func makes() throws {
        let desk = try session(3)
        let run = try desk.hanmen("batch", "定例会.yaml")
        #expect(run.succeeded && run.text.contains("3 / 3 件"))
        let made = try desk.files(in: "出力/原本")
        #expect(made == (1...3).map { "00\($0)_緑風会_研修参加報告書.pdf" })
        let alone = try desk.hanmen("render", "緑風会/r2.md", "-o", "r2.pdf")
        #expect(alone.succeeded)
        #expect(try desk.read("出力/原本/\(made[1])") == desk.read("r2.pdf"))
    }

    @Test("a second run makes only what changed, and takes away what no plan wants any more")
    func again() throws {
        let desk = try session(3)
        _ = try desk.hanmen("batch", "定例会.yaml")
        let before = try outputs(desk)
        let still = try desk.hanmen("batch", "定例会.yaml")
        #expect(still.errorText.components(separatedBy: "そのまま").count == 4)
        try desk.put(SampleReport(body: "書き直した。").markdown, as: "緑風会/r2.md")
        let changed = try desk.hanmen("batch", "定例会.yaml")
        #expect(changed.errorText.components(separatedBy: "そのまま").count == 3)
        #expect(changed.errorText.contains("できた    原本/002"))
        let renamed = try desk.hanmen("batch", "定例会.yaml", "--name", "報告書{番号}")
        #expect(renamed.succeeded && renamed.errorText.contains("片付けました"))
        #expect(try desk.files(in: "出力/原本") == ["報告書001.pdf", "報告書002.pdf", "報告書003.pdf"])
        #expect(try outputs(desk)["報告書001.pdf"] == before["001_緑風会_研修参加報告書.pdf"])
    }

    @Test("one broken report stops no other; the exit code says so")
    func broken() throws {
        let desk = try session(4)
        try desk.put(SampleReport().with("提出日", "令和6年13月1日").markdown, as: "緑風会/r3.md")
        let run = try desk.hanmen("batch", "定例会.yaml")
        #expect(run.status == 1 && run.errorText.contains("緑風会/r3.md:3"))
        #expect(try desk.files(in: "出力/原本").count == 3)
        let list = try desk.text("出力/一覧.json")
        #expect(list.contains("\"状態\": \"誤り\"") && list.contains("\"できた件数\": 3"))
        try desk.put(SampleReport().markdown, as: "緑風会/r3.md")
        #expect(try desk.hanmen("batch", "定例会.yaml").succeeded)
    }

    @Test("two outputs of one name are refused before anything is made")
    func names() throws {
        let desk = try session(2)
        let run = try desk.hanmen("batch", "定例会.yaml", "--name", "{会派}", "--json")
        #expect(run.status == 1)
        #expect(try run.problems().map(\.id) == ["batch.name.twice"])
        #expect(!FileManager.default.fileExists(atPath: desk.path(of: "出力/原本")))
    }

    @Test("what was changed behind the plan is told, not made")
    func changed() throws {
        let desk = try session(2)
        #expect(try desk.hanmen("batch", "plan", "定例会.yaml", "-o", "d").succeeded)
        try desk.put(SampleReport(body: "後から。").markdown, as: "緑風会/r1.md")
        let run = try desk.hanmen("batch", "run", "d", "--json")
        #expect(run.status == 1)
        #expect(try run.problems().map(\.id) == ["batch.changed"])
        #expect(try desk.files(in: "d/原本") == ["002_緑風会_研修参加報告書.pdf"])
        #expect(try desk.hanmen("batch", "merge", "d").status == 1)
    }

    @Test("shards make what one run makes")
    func shards() throws {
        let desk = try session(5)
        _ = try desk.hanmen("batch", "定例会.yaml", "-o", "whole")
        _ = try desk.hanmen("batch", "plan", "定例会.yaml", "-o", "parts")
        for shard in ["3/3", "1/3", "2/3"] {
            #expect(try desk.hanmen("batch", "run", "parts", "--shard", shard).succeeded)
        }
        let merged = try desk.hanmen("batch", "merge", "parts")
        #expect(merged.succeeded)
        #expect(try outputs(desk, in: "parts") == outputs(desk, in: "whole"))
    }

    @Test(
        "a table becomes a report a row, in UTF-8 and in Windows-31J; a bad cell is named by row and column")
    func table() throws {
        let desk = try Desk(nil)
        let head = "提出日,会派名,会派代表者,参加者,期間,研修時間,研修場所,研修内容,目的,本文\r\n"
        let good = "令和8年9月1日,緑風会,青木 結,\"青木 結、森 葵\",令和8年8月3日,13:00～16:30,水沢市役所,研修,学ぶため,\"# ■講義\n\n聞いた。\"\r\n"
        let bad = "令和8年9月1日,緑風会,青木 結,青木 結,令和8年8月32日,13:00～16:30,水沢市役所,研修,学ぶため,聞いた。\r\n"
        try desk.put(head + good, as: "a.csv")
        let converted = try Tool.run(
            "iconv", ["-f", "utf-8", "-t", "cp932"], stdin: Data((head + good + bad).utf8))
        try desk.put(converted.output, as: "b.csv")
        #expect(try desk.hanmen("batch", "a.csv", "--form", "研修参加報告書", "-o", "a").succeeded)
        let run = try desk.hanmen("batch", "b.csv", "--form", "研修参加報告書", "-o", "b")
        #expect(run.status == 1 && run.errorText.contains("2 件目の「期間」の列"))
        let name = "001_緑風会_研修参加報告書.pdf"
        #expect(try desk.read("a/原本/\(name)") == desk.read("b/原本/\(name)"))
    }

    @Test("a full disk is told once; the next run ends the work")
    func fullDisk() throws {
        let desk = try session(3)
        let full = try desk.hanmen(["batch", "定例会.yaml", "--json"], fileSizeLimit: 20_000)
        #expect(full.status == 1)
        #expect(try full.problems().map(\.id) == ["batch.unwritable"])
        #expect(try desk.files(in: "出力/原本").isEmpty)
        #expect(try desk.hanmen("batch", "定例会.yaml").succeeded)
    }

    @Test("two runs in one folder do not get into each other's way")
    func busy() throws {
        let desk = try session(2)
        _ = try desk.hanmen("batch", "定例会.yaml")
        let held = try Tool.run(
            "flock",
            [desk.path(of: "出力/.lock"), "env", "-C", desk.path(of: "."), Desk.command, "batch", "定例会.yaml"])
        #expect(held.status == 1 && held.errorText.contains("別の処理が動いています"))
    }

    @Test("the public edition stands beside the original, and has nothing that is private")
    func editions() throws {
        let desk = try session(1, body: "{青木 花|非公開:氏名}さんの話。")
        let run = try desk.hanmen("batch", "定例会.yaml", "--edition", "original", "--edition", "public")
        #expect(run.succeeded)
        let text = try Tool.run("pdftotext", [desk.path(of: "出力/公開用/001_緑風会_研修参加報告書（公開用）.pdf"), "-"])
        #expect(text.succeeded && !text.text.contains("青木 花"))
    }

    /// How often runs are killed: HANMEN_KILLS, or a few.
    private static let kills =
        ProcessInfo.processInfo.environment["HANMEN_KILLS"].flatMap { Int($0) } ?? 8
    /// How many reports they make: HANMEN_KILL_REPORTS, or a few.
    private static let killReports =
        ProcessInfo.processInfo.environment["HANMEN_KILL_REPORTS"].flatMap { Int($0) } ?? 12

    @Test("killed at any moment and run again, a batch ends the same, byte for byte")
    func killed() throws {
        let desk = try session(Self.killReports)
        let start = Date()
        #expect(try desk.hanmen(["batch", "定例会.yaml", "-o", "whole"], seconds: 600).succeeded)
        let whole = Date().timeIntervalSince(start)
        var dice = Dice(seed: 8)
        var ended = 0
        for round in 0..<Self.kills {
            if round.isMultiple(of: 4) { try? FileManager.default.removeItem(atPath: desk.path(of: "出力")) }
            let moment = Double.random(in: 0...whole, using: &dice)
            let run = try Tool.run(
                "timeout",
                [
                    "-s", "KILL", String(format: "%.4f", moment), "env", "-C", desk.path(of: "."),
                    "SOURCE_DATE_EPOCH=1775001600", Desk.command, "batch", "定例会.yaml",
                ], timeout: 600)
            if run.succeeded { ended += 1 }
        }
        #expect(try desk.hanmen(["batch", "定例会.yaml"], seconds: 600).succeeded)
        #expect(try outputs(desk) == outputs(desk, in: "whole"))
        print("batch killed \(Self.kills - ended) times of \(Self.kills), \(Self.killReports) reports")
    }
}
