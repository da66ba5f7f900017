import Foundation
import HanmenTesting
import Testing

@Suite("--standard pdfa-3a and --attach (添付)")
struct AttachmentTests {
    private func render(_ desk: Desk, _ arguments: String...) throws -> Tool.Outcome {
        try desk.hanmen(["render", "report.md"] + arguments)
    }

    private func names(on desk: Desk, in file: String = "report.pdf") throws -> [String] {
        try Tool.run("qpdf", ["--list-attachments", desk.path(of: file)]).text.split(separator: "\n")
            .compactMap { $0.components(separatedBy: " -> ").first }
    }

    private func attachment(_ name: String, on desk: Desk) throws -> Data {
        try Tool.run("qpdf", ["--show-attachment=\(name)", desk.path(of: "report.pdf")]).output
    }

    @Test("the report, its layouts and its data are attached, byte for byte")
    func own() throws {
        let desk = try Desk()
        #expect(try render(desk, "--standard", "pdfa-3a").status == 0)
        #expect(
            try names(on: desk) == [
                "report.md", "データ.csv", "データ.json", "様式1-kenshu-sanka-hokokusho.yaml",
            ])
        #expect(try attachment("report.md", on: desk) == desk.read("report.md"))
        let layout = SharedFolder.package.appendingPathComponent("Layouts/forms/kenshu-sanka-hokokusho.yaml")
        #expect(
            try attachment("様式1-kenshu-sanka-hokokusho.yaml", on: desk) == Data(contentsOf: layout))
        let json = try attachment("データ.json", on: desk)
        let data = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(data["様式"] as? String == "研修参加報告書")
        #expect((data["項目"] as? [Any])?.count == 11)
        #expect(try attachment("データ.csv", on: desk).starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test("a report in another encoding, and one behind a byte order mark, is attached as it is")
    func encodings() throws {
        let desk = try Desk(nil)
        let text = SampleReport().markdown
        let marked = Data([0xEF, 0xBB, 0xBF] + text.utf8)
        try desk.put(marked, as: "report.md")
        #expect(try render(desk, "--standard", "pdfa-3a").status == 0)
        #expect(try attachment("report.md", on: desk) == marked)
        let shiftJIS = try #require(text.replacing("～", with: "から").data(using: .shiftJIS))
        try desk.put(shiftJIS, as: "report.md")
        let outcome = try render(desk, "--standard", "pdfa-3a", "--encoding", "windows-31j")
        try #require(outcome.status == 0, Comment(rawValue: outcome.errorText))
        #expect(try attachment("report.md", on: desk) == shiftJIS)
    }

    @Test("papers are attached beside them, those of one name too")
    func papers() throws {
        let desk = try Desk()
        try desk.putFolder("写し")
        try desk.put("甲", as: "領収書.txt")
        try desk.put("乙", as: "写し/領収書.txt")
        let outcome = try render(
            desk, "--standard", "pdfa-3a", "--attach", "領収書.txt", "--attach", "写し/領収書.txt")
        #expect(outcome.status == 0)
        #expect(try names(on: desk).suffix(2) == ["領収書-2.txt", "領収書.txt"])
        #expect(try attachment("領収書.txt", on: desk) == Data("甲".utf8))
        #expect(try attachment("領収書-2.txt", on: desk) == Data("乙".utf8))
    }

    @Test("a file that promises nothing carries the papers alone, PDF/A-2a nothing")
    func otherStandards() throws {
        let desk = try Desk()
        try desk.put("甲", as: "a.txt")
        #expect(try render(desk, "--standard", "none", "--attach", "a.txt").status == 0)
        #expect(try names(on: desk) == ["a.txt"])
        let outcome = try render(desk, "--attach", "a.txt", "-o", "b.pdf")
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[finish.conformance.attachment-forbidden]"))
        #expect(outcome.errorText.contains("--standard pdfa-3a"))
        #expect(try desk.files() == ["a.txt", "report.md", "report.pdf"])
    }

    @Test("200 MB are refused by their size: what was there is kept, nothing is left over")
    func large() throws {
        let desk = try Desk()
        try desk.put("前の版", as: "report.pdf")
        _ = try Tool.run("truncate", ["-s", "200M", desk.path(of: "大きい.bin")])
        let outcome = try render(desk, "--standard", "pdfa-3a", "--attach", "大きい.bin")
        #expect(outcome.status == 1)
        #expect(outcome.text == "")
        #expect(outcome.errorText.contains("添付「大きい.bin」が大きすぎます（上限 50 MB）。"))
        #expect(outcome.errorText.contains("[finish.conformance.attachment-too-large]"))
        #expect(try desk.text("report.pdf") == "前の版")
        #expect(try desk.files() == ["report.md", "report.pdf", "大きい.bin"])
    }

    @Test("three of 40 MB are too large together")
    func largeTogether() throws {
        let desk = try Desk()
        _ = try Tool.run("truncate", ["-s", "40M", desk.path(of: "a.bin")])
        let papers = ["--attach", "a.bin", "--attach", "a.bin", "--attach", "a.bin"]
        let outcome = try desk.hanmen(["render", "report.md", "--standard", "none"] + papers)
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[finish.conformance.attachments-too-large]"))
        #expect(outcome.errorText.contains("100 MB"))
        #expect(try desk.files() == ["a.bin", "report.md"])
    }

    @Test("a paper that cannot be read is named", arguments: ["nai.pdf", "folder"])
    func unreadable(paper: String) throws {
        let desk = try Desk()
        try desk.putFolder("folder")
        let outcome = try render(desk, "--standard", "pdfa-3a", "--attach", paper)
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("[hanmen.file.unreadable]"))
        #expect(outcome.errorText.contains(paper))
        #expect(try desk.files() == ["folder", "report.md"])
    }

    @Test("pictures carry nothing: a mistake in its use")
    func picture() throws {
        let outcome = try render(Desk(), "--format", "png", "--attach", "report.md")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("--attach は pdf だけに使えます。"))
    }

    @Test("the same report gives the same bytes")
    func deterministic() throws {
        let desk = try Desk()
        for name in ["a.pdf", "b.pdf"] {
            #expect(
                try render(desk, "--standard", "pdfa-3a", "--attach", "report.md", "-o", name).status == 0)
        }
        #expect(try desk.read("a.pdf") == desk.read("b.pdf"))
    }
}
