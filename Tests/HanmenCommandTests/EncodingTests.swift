import Foundation
import HanmenTesting
import Testing

@Suite("Files that are not UTF-8")
struct EncodingTests {
    private static func encoded(_ encoding: String) throws -> Data {
        try Tool.run(
            "iconv", ["-f", "UTF-8", "-t", encoding], stdin: Data(SampleReport().markdown.utf8)
        ).output
    }

    @Test("Windows-31J is named and offered, and then read")
    func windows31J() throws {
        let desk = try Desk(nil)
        try desk.put(Self.encoded("CP932"), as: "report.md")
        let refused = try desk.hanmen("render", "report.md", "--json")
        #expect(refused.status == 1)
        #expect(try refused.briefs() == ["2:1 report.file.not-utf-8"])
        #expect(try refused.problems()[0].hints[0].contains("`--encoding windows-31j`"))
        #expect(try desk.files() == ["report.md"])
        #expect(try desk.hanmen("render", "report.md", "--encoding", "windows-31j").status == 0)
        let fromUTF8 = try Desk()
        _ = try fromUTF8.hanmen("render", "report.md")
        #expect(try desk.read("report.pdf") == fromUTF8.read("report.pdf"))
    }

    @Test("UTF-16 is named", arguments: ["UTF-16LE", "UTF-16BE"])
    func utf16(encoding: String) throws {
        let desk = try Desk(nil)
        let mark = Data(encoding == "UTF-16LE" ? [0xFF, 0xFE] : [0xFE, 0xFF])
        try desk.put(mark + Self.encoded(encoding), as: "report.md")
        let refused = try desk.hanmen("check", "report.md", "--json")
        #expect(try refused.problems()[0].hints[0].contains("UTF-16"))
    }

    @Test("one wrong byte is found at its place")
    func oneByte() throws {
        let desk = try Desk(nil)
        try desk.put(Data(SampleReport(body: "本文").markdown.utf8.dropLast()) + [0xFF, 0x0A], as: "report.md")
        let refused = try desk.hanmen("check", "report.md", "--json")
        #expect(try refused.briefs() == ["14:3 report.file.not-utf-8"])
        #expect(try refused.problems()[0].message.contains("バイト FF"))
    }

    @Test("a byte order mark and the line ends of Windows change nothing")
    func byteOrderMark() throws {
        let (plain, marked) = (try Desk(), try Desk(nil))
        let windows = SampleReport().markdown.replacing("\n", with: "\r\n")
        try marked.put(Data([0xEF, 0xBB, 0xBF]) + Data(windows.utf8), as: "report.md")
        for desk in [plain, marked] { #expect(try desk.hanmen("render", "report.md").status == 0) }
        #expect(try marked.read("report.pdf") == plain.read("report.pdf"))
    }
}
