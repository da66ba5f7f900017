import Foundation
import HanmenTesting
import Testing

@Suite("What the command writes")
struct OutputTests {
    @Test("one file for a PDF or a display list, beside the report unless told otherwise")
    func oneFile() throws {
        let desk = try Desk()
        #expect(try desk.hanmen("render", "report.md").text.hasPrefix("report.pdf  2 ページ  "))
        #expect(try desk.hanmen("render", "report.md", "--format", "text", "-o", "list.txt").succeeded)
        #expect(try desk.files() == ["list.txt", "report.md", "report.pdf"])
        #expect(try desk.read("report.pdf").starts(with: Data("%PDF-1.7".utf8)))
        #expect(try desk.text("list.txt").hasPrefix("document \"研修参加報告書\" ja\n"))
    }

    @Test("one file a page for pictures", arguments: ["png", "svg"])
    func filePerPage(format: String) throws {
        let desk = try Desk()
        let outcome = try desk.hanmen("render", "report.md", "--format", format, "-o", "p")
        #expect(outcome.text.hasPrefix("p-1.\(format) … p-2.\(format)  2 ページ"))
        #expect(try desk.files() == ["p-1.\(format)", "p-2.\(format)", "report.md"])
        let start = format == "png" ? Data([0x89, 0x50, 0x4E, 0x47]) : Data("<?xml".utf8)
        for name in ["p-1.\(format)", "p-2.\(format)"] {
            #expect(try desk.read(name).starts(with: start))
        }
    }

    @Test("--dpi is the fineness of the picture")
    func dotsPerInch() throws {
        let desk = try Desk()
        _ = try desk.hanmen("render", "report.md", "--format", "png", "-o", "p.png", "--dpi", "72")
        let header = [UInt8](try desk.read("p-1.png").prefix(24))
        #expect(header[16..<24].elementsEqual([0, 0, 0x02, 0x53, 0, 0, 0x03, 0x4A]))  // 595 × 842
    }

    @Test("an ending is not doubled", arguments: ["a.pdf", "a.md", "a"])
    func ending(output: String) throws {
        let desk = try Desk()
        #expect(try desk.hanmen("render", "report.md", "-o", output).succeeded)
        #expect(try desk.files() == ["a.pdf", "report.md"])
    }

    @Test(
        "a place that cannot be written is named, and nothing is left over",
        arguments: ["nowhere/a.pdf", "folder", "folder/", "report.md/a.pdf", "folder.pdf", "/proc/a.pdf"])
    func unwritable(output: String) throws {
        let desk = try Desk()
        for name in ["folder", "folder.pdf"] { try desk.putFolder(name) }
        let outcome = try desk.hanmen("render", "report.md", "-o", output)
        #expect(outcome.status == 1)
        #expect(outcome.text == "")
        #expect(outcome.errorText.contains("[hanmen.output.unwritable]"))
        #expect(outcome.errorText.contains(output))
        #expect(try desk.files() == ["folder", "folder.pdf", "report.md"])
        for name in ["folder", "folder.pdf"] { #expect(try desk.files(in: name) == []) }
    }

    @Test(
        "a folder without the right to write is named",
        .enabled(if: getuid() != 0, "root may write everywhere"))
    func forbidden() throws {
        let desk = try Desk()
        try desk.putFolder("locked", permissions: 0o500)
        let outcome = try desk.hanmen("render", "report.md", "-o", "locked/a.pdf")
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("書き込めません: locked/a.pdf"))
    }

    @Test("what was there is kept whole when rendering fails")
    func keptWhole() throws {
        let desk = try Desk(SampleReport().with("提出日", "きのう"))
        try desk.put("前の版", as: "report.pdf")
        #expect(try desk.hanmen("render", "report.md").status == 1)
        #expect(try desk.text("report.pdf") == "前の版")
        #expect(try desk.files() == ["report.md", "report.pdf"])
    }

    @Test("a full disk leaves what was there and no part of the new")
    func fullDisk() throws {
        let desk = try Desk()
        try desk.put("前の版", as: "report.pdf")
        let outcome = try desk.hanmen(["render", "report.md"], fileSizeLimit: 4096)
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("書き込めません: report.pdf"))
        #expect(try desk.text("report.pdf") == "前の版")
        #expect(try desk.files() == ["report.md", "report.pdf"])
    }

    @Test("a link and a pipe are written to, never replaced")
    func links() throws {
        let desk = try Desk()
        try desk.put(OldText.text, as: "old.txt")
        try desk.put("前の版", as: "target.md")
        try FileManager.default.createSymbolicLink(
            atPath: desk.path(of: "link.md"), withDestinationPath: "target.md")
        #expect(try desk.hanmen("import", "old.txt", "-o", "link.md").status == 0)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: desk.path(of: "link.md")) == "target.md"
        )
        #expect(try desk.text("target.md").hasPrefix("---\n様式: 研修参加報告書"))
        let piped = try Tool.run(
            "sh",
            [
                "-c", "cd \"$1\" && mkfifo p && { \"$2\" import old.txt -o p 2>log & cat p; test -p p; }",
                "sh",
                desk.path(of: ""), Desk.command,
            ])
        #expect(piped.succeeded)
        #expect(piped.text == (try desk.text("target.md")))
    }
}

/// A report as people wrote it before, made up.
enum OldText {
    static let text = """
        研修参加報告書

        令和6年5月28日

        会 派 名 緑風会
        会派代表者 青木 結
        (参加者：青木 結)

        年月日\t令和6年5月13日(月)～14日(火)
        研修時間\t13:00～16:30
        研修場所\t東部市町村研修センター
        研修内容\t人口減少の時代に備える
        ■目的\t先に取り組んだ自治体に学ぶため。

        ■講義 1

        仕事の流れを見直す。

        """
}
