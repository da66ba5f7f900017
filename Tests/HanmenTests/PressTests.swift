import Hanmen
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@Suite("The press")
struct PressTests {
    private func press(_ report: SampleReport = SampleReport()) throws -> Press {
        try Press.make(["/desk/report.md": report.markdown])
    }

    @Test("three calls make a PDF")
    func threeCalls() throws {
        let press = try press()
        let document = try #require(press.layOut(reportAt: "/desk/report.md").value)
        let pdf = try press.pdf(document)
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
        #expect(try PDFText.characters(pdf).contains("令和6年5月28日"))
    }

    @Test("a press that has printed before prints the same")
    func warm() throws {
        let warm = try Press.make([
            "/desk/report.md": try Example.report(), "/desk/other.md": SampleReport().markdown,
        ])
        let first = try warm.pdf(try #require(warm.layOut(reportAt: "/desk/report.md").value))
        _ = try warm.pdf(try #require(warm.layOut(reportAt: "/desk/other.md").value))
        #expect(try warm.pdf(try #require(warm.layOut(reportAt: "/desk/report.md").value)) == first)
        let cold = try Press.make(["/desk/report.md": try Example.report()])
        #expect(try cold.pdf(try #require(cold.layOut(reportAt: "/desk/report.md").value)) == first)
    }

    @Test("the pages of two presses are equal as data")
    func equalData() throws {
        let lists = try (0..<2).map { _ in
            let press = try Press.make(["/desk/report.md": try Example.report()])
            return press.displayList(try #require(press.layOut(reportAt: "/desk/report.md").value))
        }
        #expect(lists[0] == lists[1])
        #expect(lists[0].count > 10_000)
    }

    @Test("the document tells title, author, language, date and outline")
    func metadata() throws {
        let document = try PagedDocument.laidOut(SampleReport(body: "# 講義\n\n本文。\n\n## 題名\n\n本文。").markdown)
        #expect(document.metadata.title == "研修参加報告書")
        #expect(document.metadata.author == "緑風会")
        #expect(document.metadata.language == "ja")
        #expect(document.metadata.created == Fixed.created)
        #expect(document.outline.map(\.title).suffix(2) == ["講義", "題名"])
    }

    @Test("all of a stage's errors are told at once, and the next stage is not begun")
    func stages() throws {
        let report = SampleReport(body: "![写真](nai.png)").with("会派名", nil).with("提出日", "きのう")
        let laidOut = try press(report).layOut(reportAt: "/desk/report.md")
        #expect(laidOut.value == nil)
        #expect(Set(laidOut.diagnostics.map(\.id)) == ["report.field.missing", "value.date.unreadable"])
    }

    @Test("a report is the same by layout file and by the name of council and faction")
    func namedLayout() throws {
        let named = SampleReport().with("会派名", nil).with("会派代表者", nil)
            .with("議会", "緑野市議会").with("会派", "緑風会")
        let byName = try #require(try press(named).layOut(reportAt: "/desk/report.md").value)
        let file = TestHome.home.layouts + "/councils/midorino/ryokufu.yaml"
        let byFile = try press().layOut(
            reportAt: "/desk/report.md", options: Press.Options(layout: .file(file)))
        #expect(try #require(byFile.value).steps() == byName.steps())
        #expect(byName.printed.contains("㊞"))
    }

    @Test("the stopwatch names the stages")
    func stopwatch() throws {
        let press = try press()
        _ = try press.pdf(try #require(press.layOut(reportAt: "/desk/report.md").value))
        #expect(press.stopwatch.laps.map(\.stage) == ["読む", "様式に入れる", "組む", "描く", "仕上げる"])
    }

    @Test("fonts that are not described are an error that names the file")
    func noFonts() throws {
        do {
            _ = try Press(home: Home(path: "/nowhere"), workspace: MemoryWorkspace())
            Issue.record("a press without fonts was made")
        } catch {
            let message = try #require(error.diagnostics.first?.summary.japanese)
            #expect(message.contains("/nowhere/Fonts/fonts.yaml"))
        }
    }
}

@Suite("Where Hanmen's own files are found")
struct HomeTests {
    private let workspace = MemoryWorkspace([
        "/a/Fonts/fonts.yaml": "", "/b/c/Fonts/fonts.yaml": "", "/usr/share/hanmen/Fonts/fonts.yaml": "",
    ])

    private func find(environment: String? = nil, program: String = "/x/y", folder: String = "/x") -> String?
    {
        try? Home.find(environment: environment, program: program, folder: folder, in: workspace).path
    }

    @Test("HANMEN_HOME, then the folder and those above it, then the program's, then share")
    func order() {
        #expect(find(environment: "/a", program: "/b/c/bin/hanmen", folder: "/b/c") == "/a")
        #expect(find(program: "/a/bin/hanmen", folder: "/b/c/d/e") == "/b/c")
        #expect(find(program: "/a/.build/debug/hanmen") == "/a")
        #expect(find(program: "/usr/bin/hanmen") == "/usr/share/hanmen")
        #expect(find() == nil)
    }

    @Test("a HANMEN_HOME that is wrong is an error, not passed over for another that lies above")
    func wrong() { #expect(find(environment: "/nowhere", program: "/x/y", folder: "/a") == nil) }
}
