import HanmenCore
import HanmenPrint
import HanmenTesting
import Testing

@Suite("Sets for another machine")
struct SetTests {
    private func papers(_ names: [String]) throws -> (MemoryWorkspace, [PrintPaper]) {
        var workspace = MemoryWorkspace()
        for name in names { workspace.files[name] = PlainPDF("word", pages: 3).bytes }
        let ticket = PrintTicket(sides: .twoSidedLongEdge, staple: .topLeft, copies: 2)
        return (workspace, try names.map { try PrintPaper($0, ticket: ticket, workspace: workspace) })
    }

    @Test("files are numbered in their order, the tickets come last")
    func names() throws {
        let (workspace, papers) = try papers(["b/い.pdf", "a/い.pdf"])
        let files = try PrintSet(papers).files(workspace)
        #expect(files.map(\.name) == ["001-い.pdf", "002-い.pdf", "印刷指図.csv", "印刷指図.txt"])
        #expect(files[0].bytes == workspace.files["b/い.pdf"])
    }

    @Test("what is to be done with each is there for people and for spreadsheets")
    func tickets() throws {
        let (workspace, papers) = try papers(["あ\",\".pdf"])
        let files = try PrintSet(papers).files(workspace)
        let table = String(decoding: files[1].bytes, as: UTF8.self)
        #expect(table.contains("\r\n1,\"001-あ\"\",\"\".pdf\",3,4,A4,両面,左上,なし,"))
        let sheet = String(decoding: files[2].bytes, as: UTF8.self)
        #expect(sheet.contains("1 件、3 頁、紙 4 枚") && sheet.contains("A4 両面 ホチキス左上 2部"))
    }

    @Test("a file that was changed meanwhile makes no set")
    func changed() throws {
        var (workspace, papers) = try papers(["a.pdf"])
        workspace.files["a.pdf"] = PlainPDF("other").bytes
        #expect(throws: DiagnosticError.self) { try PrintSet(papers).files(workspace) }
    }

    @Test(
        "what is no PDF, or has no pages, is no paper",
        arguments: ["", "text", "%PDF-1.7\n", "%PDF-1.7\n%%EOF\n"])
    func noPaper(_ text: String) {
        let workspace = MemoryWorkspace(["a.pdf": text])
        let error = #expect(throws: DiagnosticError.self) {
            try PrintPaper("a.pdf", ticket: PrintTicket(), workspace: workspace)
        }
        #expect(error?.diagnostics.map(\.id) == ["print.file"])
    }
}

@Suite("What printers say of themselves")
struct ReasonTests {
    @Test(
        "reasons are told in people's words, however grave",
        arguments: [
            ("media-jam-error", "紙詰まり"), ("media-jam", "紙詰まり"), ("media-empty-warning", "用紙切れ"),
            ("stapler-empty-report", "ホチキスの針"), ("output-area-full-error", "排紙トレイ"),
        ])
    func known(_ keyword: String, _ word: String) {
        #expect(PrinterReason(keyword).message.japanese.hasPrefix(word))
    }

    @Test("one that nobody knows is told as it is")
    func unknown() {
        #expect(PrinterReason("com.example-flux-low").message.japanese.contains("com.example-flux-low"))
        #expect(PrinterReason("").message.japanese.contains("知らせ"))
    }
}
