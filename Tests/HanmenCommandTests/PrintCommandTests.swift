import Foundation
import HanmenTesting
import Testing

/// A desk with papers on it, and a printer.
private struct PrintingDesk {
    let desk: Desk
    let printer: TestPrinter
    let names: [String]

    init(papers: Int = 3, padding: Int = 0) throws {
        desk = try Desk(nil)
        printer = try TestPrinter()
        names = (1...papers).map { "報告\($0).pdf" }
        for (number, name) in names.enumerated() {
            var file = PlainPDF("paper-\(number + 1)", pages: 2)
            file.padding = padding
            try desk.put(Data(file.bytes), as: name)
        }
    }

    /// Runs `hanmen print` with the printer.
    func print(_ arguments: [String], seconds: Int = 20) throws -> Tool.Outcome {
        try desk.hanmen(
            ["print"] + arguments,
            environment: ["HANMEN_PRINTER": printer.address, "LANG": "C.UTF-8"], seconds: seconds)
    }

    /// Prints the papers.
    func printAll(_ options: String...) throws -> Tool.Outcome {
        try print(names + ["--poll", "0.05"] + options)
    }

    /// How often each paper came out whole.
    func copies() throws -> [Int] {
        let printed = try printer.printed()
        return try names.map { name in
            let bytes = [UInt8](try desk.read(name))
            return printed.count { $0.bytes == bytes }
        }
    }

    /// The papers of the ledger.
    func entries() throws -> [[String: Any]] {
        try print(["status", "--json"]).text.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    /// What a person does who is asked: compares what came out with the files, and says so.
    ///
    /// - Returns: the answers, as options of `hanmen print resume`.
    func answers() throws -> [String] {
        let printed = try printer.printed()
        return try entries().filter { $0["state"] as? String == "unknown" }.flatMap { entry in
            let bytes = [UInt8](try desk.read(try #require(entry["file"] as? String)))
            let isPrinted = printed.contains { $0.bytes == bytes }
            return [isPrinted ? "--printed" : "--reprint", try #require(entry["key"] as? String)]
        }
    }
}

@Suite("hanmen print", .serialized, .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct PrintCommandTests {
    @Test("papers are printed in order, with what was asked for; a second run sends nothing")
    func prints() throws {
        let work = try PrintingDesk()
        let run = try work.printAll("--sides", "両面", "--staple", "左上", "--bin", "stacker-1", "--copies", "2")
        #expect(run.status == 0 && run.text.contains("印刷済み 3 / 3 件"), "\(run.text)\(run.errorText)")
        let printed = try work.printer.printed()
        #expect(printed.map(\.jobName).map { $0.prefix(7) } == work.names.map { $0.prefix(7) })
        #expect(
            printed.allSatisfy {
                $0.ticket["IPP_SIDES"] == "two-sided-long-edge" && $0.ticket["IPP_COPIES"] == "2"
                    && $0.ticket["IPP_FINISHINGS"] == "staple-top-left"
                    && $0.ticket["IPP_OUTPUT_BIN"] == "stacker-1"
            })
        let again = try work.printAll(
            "--sides", "両面", "--staple", "左上", "--bin", "stacker-1", "--copies", "2")
        #expect(again.status == 0)
        #expect(try work.copies() == [1, 1, 1])
        let status = try work.print(["status"])
        #expect(status.status == 0 && status.text.components(separatedBy: "印刷済み").count == 4)
        #expect(try work.print(["resume"]).text.contains("すべて印刷済みです"))
    }

    @Test("what the printer lacks is refused before anything is sent")
    func refused() throws {
        let work = try PrintingDesk(papers: 1)
        let run = try work.print([
            "報告1.pdf", "--staple", "右下", "--punch", "左四穴", "--tray", "tray-7", "--json",
        ])
        #expect(run.status == 1)
        #expect(
            try run.problems().map(\.id) == [
                "print.tray.unsupported", "print.staple.unsupported", "print.punch.unsupported",
            ])
        #expect(try work.printer.printed().isEmpty && !work.printer.log().contains("Create-Job"))
        #expect(try work.desk.files() == ["報告1.pdf"])
        let best = try work.print(["報告1.pdf", "--staple", "右下", "--best-effort", "--poll", "0.05"])
        #expect(best.status == 0 && best.errorText.contains("ホチキスの「右下」"))
        #expect(try work.printer.printed().first?.ticket["IPP_FINISHINGS"] == nil)
    }

    @Test("a trial run sends nothing and writes nothing")
    func dryRun() throws {
        let work = try PrintingDesk()
        let run = try work.printAll("--dry-run", "--sides", "両面")
        #expect(run.status == 0 && run.text.contains("報告1.pdf  A4 両面 1部"))
        #expect(try work.printer.printed().isEmpty && work.desk.files() == work.names)
    }

    @Test("a set for elsewhere has the papers as they are, numbered, and what to do with each")
    func to() throws {
        let work = try PrintingDesk()
        work.printer.stop()
        let run = try work.printAll("--to", "一式", "--sides", "両面", "--copies", "3")
        #expect(run.status == 0, "\(run.errorText)")
        #expect(
            try work.desk.files(in: "一式")
                == [
                    "001-報告1.pdf", "002-報告2.pdf", "003-報告3.pdf", "印刷指図.csv", "印刷指図.txt",
                ].sorted())
        #expect(try work.desk.read("一式/002-報告2.pdf") == work.desk.read("報告2.pdf"))
        #expect(try work.desk.text("一式/印刷指図.txt").contains("3 件、6 頁、紙 9 枚"))
        #expect(try work.desk.text("一式/印刷指図.csv").contains(",両面,"))
    }

    @Test("a session's reports are printed as its section says")
    func session() throws {
        let work = try PrintingDesk(papers: 1)
        try work.desk.putFolder("緑風会")
        for number in 1...2 {
            try work.desk.put(
                SampleReport(body: "\(number) 件目。").markdown, as: "緑風会/r\(number).md")
        }
        try work.desk.put(
            """
            会議: 定例会
            会派の順: 記載
            会派:
              - { 名前: 緑風会, 報告書: 緑風会 }
            印刷: { 両面: 両面, ホチキス: 左上, 部数: 2 }

            """, as: "定例会.yaml")
        #expect(try work.desk.hanmen(["batch", "定例会.yaml"], seconds: 60).succeeded)
        let run = try work.print(["定例会.yaml", "--poll", "0.05"])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
        let printed = try work.printer.printed()
        let made = try work.desk.files(in: "出力/原本").map { [UInt8](try work.desk.read("出力/原本/\($0)")) }
        #expect(printed.map(\.bytes) == made)
        #expect(
            printed.allSatisfy {
                $0.ticket["IPP_FINISHINGS"] == "staple-top-left" && $0.ticket["IPP_COPIES"] == "2"
            })
        #expect(try work.desk.files(in: "出力").contains("印刷台帳.sqlite"))
    }

    @Test("a jam is told in Japanese, and printing goes on when it is put right")
    func jam() throws {
        let work = try PrintingDesk()
        try work.printer.play(.jam)
        nonisolated(unsafe) let printer = work.printer
        let helper = Thread {
            Thread.sleep(forTimeInterval: 1.5)
            try? printer.play(nil)
        }
        helper.start()
        let run = try work.printAll()
        #expect(run.status == 0 && run.errorText.contains("紙詰まり"), "\(run.text)\(run.errorText)")
        #expect(try work.copies() == [1, 1, 1])
    }

    @Test("what the printer gave up is told; it is sent again at a person's word")
    func retry() throws {
        let work = try PrintingDesk(papers: 1)
        try work.printer.play(.abort)
        let run = try work.printAll()
        #expect(run.status == 1 && run.text.contains("失敗") && run.text.contains("--retry"))
        try work.printer.play(nil)
        #expect(try work.print(["resume"]).status == 1)
        #expect(try work.copies() == [0])
        #expect(try work.print(["resume", "--retry", "--poll", "0.05"]).status == 0)
        #expect(try work.copies() == [1])
    }

    @Test("a question ends with code 3, and a person's word ends it")
    func question() throws {
        let work = try PrintingDesk(papers: 2)
        try work.printer.count(1)
        let run = try work.printAll()
        #expect(run.status == 3 && run.text.contains("排紙トレイを見てください"))
        #expect(try work.print(["status"]).status == 3)
        let answers = try work.answers()
        #expect(!answers.isEmpty)
        try work.printer.count(2)
        let resumed = try work.print(["resume", "--poll", "0.05"] + answers)
        #expect(resumed.status == 0, "\(resumed.text)\(resumed.errorText)")
        #expect(try work.copies() == [1, 1])
    }

    @Test("a printer that does not answer ends with what to look at, and no ledger")
    func away() throws {
        let work = try PrintingDesk(papers: 1)
        work.printer.stop()
        let run = try work.printAll("--json", "--patience", "1")
        #expect(try run.status == 1 && run.problems().map(\.id) == ["print.unreachable"])
        let wrong = try work.print(["報告1.pdf", "--printer", "ipp://a:secret@localhost/", "--json"])
        #expect(try wrong.problems().map(\.id) == ["print.address"] && !wrong.text.contains("secret"))
        #expect(try work.desk.files() == ["報告1.pdf"])
    }

    @Test("what is no PDF is refused with the others' names, and nothing is printed")
    func files() throws {
        let work = try PrintingDesk(papers: 1)
        try work.desk.put("文章", as: "メモ.pdf")
        let run = try work.print(["報告1.pdf", "メモ.pdf", "ない.pdf", "--json"])
        #expect(try run.status == 1 && run.problems().map(\.id) == ["print.file", "print.file"])
        #expect(try work.printer.printed().isEmpty)
    }

    @Test("while one run works with the ledger, another is told so, and anybody may look")
    func busy() throws {
        let work = try PrintingDesk()
        try work.printer.play(.slow(0.5))
        let run = try Tool.run(
            "env",
            [
                "-C", work.desk.path(of: "."), "HANMEN_PRINTER=\(work.printer.address)", "bash", "-c",
                """
                "$0" print "$@" >first & first=$!
                until [ -n "$("$0" print status --json 2>/dev/null | grep sha256)" ]; do sleep 0.02; done
                "$0" print resume --json
                echo "second $?"
                wait $first
                """, Desk.command,
            ] + work.names)
        #expect(run.succeeded && run.text.contains("print.ledger.busy"), "\(run.text)\(run.errorText)")
        #expect(run.text.contains("second 1"))
        #expect(try work.copies() == [1, 1, 1])
    }

    @Test("what is cancelled is not printed; asked for anew, it is")
    func cancel() throws {
        let work = try PrintingDesk()
        try work.printer.play(.abort)
        _ = try work.printAll()
        let run = try work.print(["cancel"])
        #expect(run.status == 0 && run.text.components(separatedBy: "取消").count == 4)
        try work.printer.play(nil)
        #expect(try work.print(["resume"]).status == 0)
        #expect(try work.copies() == [0, 0, 0])
        #expect(try work.printAll().status == 0)
        #expect(try work.copies() == [1, 1, 1])
    }

    @Test("what a printer can do is shown in people's words")
    func show() throws {
        let work = try PrintingDesk(papers: 1)
        let run = try work.print(["show", "--printer", work.printer.address])
        #expect(run.status == 0 && run.text.contains("ホチキス: 中綴じ、左上、右上"), "\(run.text)")
        #expect(run.text.contains("入っている用紙: A3、A4、B5"))
    }

    @Test(
        "without a ledger there is nothing to look at, to resume or to cancel",
        arguments: ["status", "resume", "cancel"])
    func noLedger(_ word: String) throws {
        let work = try PrintingDesk(papers: 1)
        let run = try work.print([word, "--json"])
        #expect(try run.status == 1 && run.problems().map(\.id) == ["print.ledger.missing"])
        #expect(try work.desk.files() == ["報告1.pdf"])
    }
}

@Suite("hanmen print, killed", .serialized, .enabled(if: TestPrinter.isAsked, "\(TestPrinter.missing)"))
struct PrintKillTests {
    /// How often it is killed: HANMEN_KILLS.
    private static let kills = ProcessInfo.processInfo.environment["HANMEN_KILLS"].flatMap(Int.init) ?? 4

    /// - Parameter padding: how many bytes each paper has besides; these go over a slow line, so that many a run dies in
    ///   the middle of one.
    @Test(
        "killed at any moment and resumed, each paper comes out whole exactly once, as it was asked for",
        arguments: [0, 60_000])
    func killed(_ padding: Int) throws {
        var dice = Dice(seed: 8)
        var (kills, runs, questions, rounds) = (0, 0, 0, 0)
        let start = Date()
        while kills < Self.kills {
            rounds += 1
            let work = try PrintingDesk(papers: 20, padding: padding)
            try work.printer.play(.slow(0.02))
            let line = try work.printer.line()
            if padding > 0 { try line.trouble(.sendDocument, .slow(3), times: 100_000) }
            let first = work.names + ["--sides", "両面", "--staple", "左上"]
            var arguments = first
            var isComplete = false
            while !isComplete {
                runs += 1
                try #require(runs < 30 * (Self.kills + 1), "printing ends")
                // The last kills of a round are its runs to the end.
                let moment = kills < Self.kills ? Double.random(in: 0.05...1.2, using: &dice) : 60
                let outcome = try Tool.run(
                    "env",
                    [
                        "-C", work.desk.path(of: "."), "HANMEN_PRINTER=\(line.address)",
                        "timeout", "-s", "KILL", String(moment), Desk.command, "print",
                    ] + arguments + ["--poll", "0.05"], timeout: 90)
                if outcome.status == 9 { kills += 1 }
                #expect([0, 3, 9].contains(outcome.status), "\(outcome.text)\(outcome.errorText)")
                isComplete = outcome.status == 0
                let isPlanned = try work.desk.files().contains("印刷台帳.sqlite") && work.entries().count == 20
                guard isPlanned, !isComplete else { continue }
                let answers = try work.answers()
                questions += answers.count / 2
                arguments = ["resume"] + answers
            }
            #expect(try work.copies() == Array(repeating: 1, count: 20))
            let whole = try Set(work.names.map { [UInt8](try work.desk.read($0)) })
            for printed in try work.printer.printed() where whole.contains(printed.bytes) {
                #expect(printed.ticket["IPP_SIDES"] == "two-sided-long-edge")
                #expect(printed.ticket["IPP_FINISHINGS"] == "staple-top-left")
            }
        }
        let seconds = Int(Date().timeIntervalSince(start))
        print(
            "\(padding): \(kills) kills, \(runs) runs, \(questions) questions, \(rounds) rounds of 20 papers, \(seconds) s"
        )
    }
}
