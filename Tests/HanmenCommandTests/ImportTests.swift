import Foundation
import HanmenTesting
import Testing

@Suite("An old text becomes pages")
struct ImportTests {
    @Test("import writes what render accepts, and tells what it recognised")
    func twoSteps() throws {
        let desk = try Desk(nil)
        try desk.put(OldText.text, as: "old.txt")
        let imported = try desk.hanmen("import", "old.txt", "-o", "report.md")
        #expect(imported.status == 0)
        #expect(imported.text == "")
        #expect(imported.errorText.contains("old.txt:5:1: 参考: 会派名の欄。"))
        #expect(try desk.hanmen("render", "report.md", "--strict").status == 0)
        #expect(try desk.files() == ["old.txt", "report.md", "report.pdf"])
    }

    @Test("without -o the canonical file goes to standard output")
    func standardOutput() throws {
        let desk = try Desk(nil)
        try desk.put(OldText.text, as: "old.txt")
        let imported = try desk.hanmen("import", "old.txt")
        #expect(imported.text.hasPrefix("---\n様式: 研修参加報告書\n"))
        #expect(imported.text.hasSuffix("仕事の流れを見直す。\n"))
        #expect(try desk.files() == ["old.txt"])
    }

    @Test("Windows-31J is read where it is named, and named where it is not read")
    func windows31J() throws {
        let desk = try Desk(nil)
        let bytes = try Tool.run(
            "iconv", ["-f", "UTF-8", "-t", "CP932"], stdin: Data(OldText.text.utf8)
        ).output
        try desk.put(bytes, as: "old.txt")
        let refused = try desk.hanmen("import", "old.txt", "-o", "report.md")
        #expect(refused.status == 1)
        #expect(refused.errorText.contains("old.txt:1:1: 誤り"))
        #expect(refused.errorText.contains("`--encoding windows-31j` を付けてください"))
        #expect(try desk.files() == ["old.txt"])
        let read = try desk.hanmen("import", "old.txt", "-o", "report.md", "--encoding", "windows-31j")
        #expect(read.status == 0)
        #expect(try desk.text("report.md").contains("会派名: 緑風会"))
    }

    @Test("with --json each finding is one line, and what is unsure is a warning")
    func json() throws {
        let desk = try Desk(nil)
        try desk.put(OldText.text, as: "old.txt")
        let problems = try desk.hanmen("import", "old.txt", "-o", "report.md", "--json").problems()
        #expect(problems.count >= 10)
        #expect(
            problems.allSatisfy {
                $0.id.hasPrefix("report.import.") && $0.file == "old.txt" && $0.line != nil
            })
    }

    @Test("a text that cannot be read is refused", arguments: ["nothing.txt", "."])
    func refused(name: String) throws {
        let desk = try Desk(nil)
        let outcome = try desk.hanmen("import", name, "-o", "report.md")
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[hanmen.file.unreadable]"))
        #expect(try desk.files() == [])
    }
}
