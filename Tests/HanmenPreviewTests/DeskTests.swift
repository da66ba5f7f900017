import Foundation
import Hanmen
import HanmenCore
import HanmenFinish
import HanmenPreview
import HanmenTesting
import Testing

/// A desk with a report of its own on it, in a folder that is gone afterwards.
private struct TestDesk {
    let desk: PreviewDesk
    let home: Home
    let report: URL
    let view = PreviewView()

    static func with(
        edit: Bool = true, _ work: (TestDesk) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = folder.appendingPathComponent("report.md")
        let example = SharedFolder.package.appendingPathComponent("Examples/kenshu-midorino.md")
        try FileManager.default.copyItem(at: example, to: report)
        let home = Home(path: SharedFolder.package.path)
        let desk = try PreviewDesk(
            try PreviewSubject(opening: report.path, workspace: DiskWorkspace()), home: home,
            isEditable: edit, workspace: DraftedWorkspace(clock: { 0 }))
        try await work(TestDesk(desk: desk, home: home, report: report))
        await desk.close()
    }

    var text: String { get throws { try String(contentsOf: report, encoding: .utf8) } }

    /// What a window shows before and after the report was written anew.
    func window(
        while change: (String) -> String
    ) async throws -> (before: Revision, after: Revision) {
        var window = try #require(await desk.revisions(of: view)).makeAsyncIterator()
        let before = try #require(await window.next())
        try await desk.keep(WrittenText(file: "report.md", text: change(try text), base: nil))
        return (before, try #require(await window.next()))
    }
}

@Suite("The desk that pages lie on", .timeLimit(.minutes(5)))
struct DeskTests {
    @Test("only pages that look different get new names")
    func changedPages() async throws {
        try await TestDesk.with { test in
            let (before, after) = try await test.window {
                $0.replacing("緑風会\n会派代表者", with: "みどり会\n会派代表者")
            }
            #expect(before.fresh && before.pages.count > 2 && before.diagnostics.isEmpty)
            #expect(after.pages.first?.id != before.pages.first?.id)
            #expect(after.pages.dropFirst().map(\.id) == before.pages.dropFirst().map(\.id))
            #expect(after.subject.files.map(\.path) == ["report.md"])
        }
    }

    @Test("a line added above moves places, not looks")
    func sameLook() async throws {
        try await TestDesk.with { test in
            let (before, after) = try await test.window { $0.replacing("---\n様式", with: "---\n# 覚え書き\n様式") }
            #expect(after.pages == before.pages)
        }
    }

    @Test("an error keeps the last good pages, and says where it is")
    func errors() async throws {
        try await TestDesk.with { test in
            let (before, after) = try await test.window { $0.replacing("提出日: ", with: "提出日: [") }
            #expect(!after.fresh && after.pages == before.pages)
            #expect(before.subject.files.map(\.errors) == [0] && after.subject.files[0].errors > 0)
            let problem = try #require(after.diagnostics.first)
            #expect(problem.severity == "error" && problem.file == "report.md" && problem.line == 3)
        }
    }

    @Test("what is still to be written does not keep pages from being seen")
    func unfinished() async throws {
        try await TestDesk.with { test in
            let (before, after) = try await test.window { text in
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .filter { !$0.hasPrefix("研修場所") }.joined(separator: "\n")
            }
            #expect(after.fresh && after.pages.first?.id != before.pages.first?.id)
            #expect(after.diagnostics.contains { $0.id == "report.field.missing" })
        }
    }

    @Test("a page is drawn as it is named, and lies where its text says")
    func drawing() async throws {
        try await TestDesk.with { test in
            let revision = await test.desk.revision(of: test.view)
            let id = try #require(revision.pages.first?.id)
            let page = try #require(await test.desk.page(id))
            let svg = try await PageDrawer(home: test.home).svg(id, page)
            #expect(String(decoding: svg.prefix(40), as: UTF8.self).hasPrefix("<svg xmlns="))
            #expect(svg.suffix(6).elementsEqual("</svg>".utf8))
            let details = try #require(await test.desk.details(of: id, in: test.view))
            #expect(details.items.contains { $0.text.contains("研修参加報告書") })
            #expect(await test.desk.page(PageID(rawValue: "p999")) == nil)
        }
    }

    @Test("nothing is written where writing was not asked for")
    func readOnly() async throws {
        try await TestDesk.with(edit: false) { test in
            let before = try test.text
            let written = WrittenText(file: "report.md", text: "x", base: nil)
            await #expect(throws: DiagnosticError.self) { try await test.desk.keep(written) }
            await #expect(throws: DiagnosticError.self) { _ = try await test.desk.save(written) }
            #expect(try test.text == before)
        }
    }

    @Test("what is saved over what another has changed is not saved")
    func conflict() async throws {
        try await TestDesk.with { test in
            let base = try await test.desk.source("report.md").hash
            try Data("外で書いた\n".utf8).write(to: test.report)
            let outcome = try await test.desk.save(WrittenText(file: "report.md", text: "x", base: base))
            guard case .conflict(_, let text) = outcome else { return #expect(Bool(false), "\(outcome)") }
            #expect(text == "外で書いた\n")
            #expect(try test.text == "外で書いた\n")
        }
    }

    @Test("the PDF is that of hanmen render")
    func pdf() async throws {
        try await TestDesk.with { test in
            let maker = try PaperMaker(home: test.home, workspace: test.desk.workspace)
            let paper = try await test.desk.pdf(of: test.view, under: .archivalAccessible, by: maker)
            let press = try Press(home: test.home, workspace: DraftedWorkspace(clock: { 0 }))
            let document = try #require(press.layOut(reportAt: test.report.path).value)
            #expect(try paper.bytes == press.pdf(document))
            #expect(paper.name == "report.pdf")
        }
    }
}
