import HanmenTesting
import Testing

@Suite("How the command is used")
struct UsageTests {
    @Test("the help is Japanese and names what people use")
    func help() throws {
        let desk = try Desk()
        let help = try desk.hanmen("--help")
        #expect(help.status == 0)
        #expect(help.text.contains("報告書を、提出する様式の PDF に組みます。"))
        for subcommand in ["render", "check", "import"] {
            #expect(help.text.contains("\n  \(subcommand) "))
        }
        #expect(!help.text.contains("compose"))
    }

    @Test(
        "a mistake in its use ends it with 2 and names the way to the help",
        arguments: [
            ["render"], ["rendr", "report.md"], ["render", "report.md", "--format", "doc"],
            ["render", "report.md", "--dpi", "3"], ["render", "report.md", "-o", ""],
            ["render", "report.md", "--dpi", "nan"],
            ["check", "report.md", "--lang", "fr"], ["check", "report.md", "--encoding", "euc-jp"],
            ["import"], ["import", "report.md", "--json"], ["import", "report.md", "-o", ""],
            ["check", "report.md", "another.md"], ["--nope"],
        ])
    func usage(arguments: [String]) throws {
        let desk = try Desk()
        let outcome = try desk.hanmen(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("--help"))
        #expect(outcome.text == "")
        #expect(try desk.files() == ["report.md"])
    }

    @Test("refused input ends it with 1, in both languages")
    func refused() throws {
        let desk = try Desk()
        let japanese = try desk.hanmen("check", "nothing.md")
        #expect(japanese.status == 1)
        #expect(japanese.errorText.contains("誤り: ファイルがありません: nothing.md"))
        let english = try desk.hanmen("check", "nothing.md", "--lang", "en")
        #expect(english.status == 1)
        #expect(english.errorText.contains("error: no such file: nothing.md"))
    }

    @Test("a warning is told and ends it with 0, under --strict with 1")
    func strict() throws {
        let desk = try Desk(SampleReport(body: "前<b>後</b>です。"))
        for command in ["check", "render"] {
            let loose = try desk.hanmen(command, "report.md")
            #expect(loose.status == 0)
            #expect(loose.errorText.contains("report.md:14:2: 注意: "))
            #expect(try desk.hanmen(command, "report.md", "--strict").status == 1)
        }
    }

    @Test("check says how many pages, and writes nothing")
    func check() throws {
        let desk = try Desk()
        let outcome = try desk.hanmen("check", "report.md")
        #expect(outcome.status == 0)
        #expect(outcome.text == "report.md: 問題ありません（2 ページ）。\n")
        #expect(try desk.hanmen("check", "report.md", "--lang", "en").text.contains("(2 pages)"))
        #expect(try desk.files() == ["report.md"])
    }

    @Test("without layouts and fonts it says where it looked and what to do")
    func noHome() throws {
        let desk = try Desk()
        let outcome = try desk.hanmen(["check", "report.md"], environment: ["HANMEN_HOME": "/nowhere"])
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("/nowhere から探しました"))
        #expect(outcome.errorText.contains("HANMEN_HOME"))
    }

    @Test("the version is told")
    func version() throws {
        let desk = try Desk()
        let outcome = try desk.hanmen("--version")
        #expect(outcome.status == 0)
        #expect(outcome.text.split(separator: ".").count == 3)
    }
}
