public import HanmenCore

/// A set of files that is ready to be printed elsewhere (印刷用の一式): the papers as they are, numbered in their order,
/// and what the person at the machine is to do with each.
public struct PrintSet: Sendable {
    private let papers: [PrintPaper]

    /// A set of papers in order.
    public init(_ papers: [PrintPaper]) { self.papers = papers }

    /// The files to write, by name, in order: the papers first, the tickets last, so that a set with tickets is whole.
    public func files(_ workspace: any Workspace) throws(DiagnosticError) -> [(name: String, bytes: [UInt8])]
    {
        var files: [(name: String, bytes: [UInt8])] = []
        for (index, paper) in papers.enumerated() {
            do throws(WorkspaceError) {
                let bytes = try workspace.read(paper.path, limit: PrintPaper.largest)
                guard PrintPaper.hash(bytes) == paper.sha256 else {
                    throw WorkspaceError.notReadable(path: paper.path, reason: "changed")
                }
                files.append((name(index), bytes))
            } catch {
                throw DiagnosticError(.printFileUnusable(paper.path, error.message))
            }
        }
        files.append(("印刷指図.csv", Array(table.utf8)))
        files.append(("印刷指図.txt", Array(sheet.utf8)))
        return files
    }

    private func name(_ index: Int) -> String {
        let digits = String(papers.count).count
        let number = String(index + 1)
        let zeros = String(repeating: "0", count: max(0, max(3, digits) - number.count))
        let file = papers[index].path.split(separator: "/").last.map(String.init) ?? "file.pdf"
        return "\(zeros)\(number)-\(file)"
    }

    /// For spreadsheets, with a byte order mark.
    private var table: String {
        let head = "順番,ファイル,頁数,紙の枚数,用紙,両面,ホチキス,穴,給紙,排紙,色,部数,SHA-256"
        let rows = papers.enumerated().map { index, paper in
            let ticket = paper.ticket
            let cells = [
                String(index + 1), name(index), String(paper.pages),
                String(ticket.sheets(pages: paper.pages)),
                ticket.media?.word ?? "", ticket.sides?.word ?? "", ticket.staple?.word ?? "なし",
                ticket.punch?.word ?? "なし", ticket.tray?.text ?? "", ticket.bin?.text ?? "",
                ticket.color?.word ?? "", String(ticket.copies), paper.sha256,
            ]
            return cells.map { CSVCell.quoted(CSVCell.safe($0)) }.joined(separator: ",")
        }
        return "\u{FEFF}" + ([head] + rows).joined(separator: "\r\n") + "\r\n"
    }

    /// For the person at the machine.
    private var sheet: String {
        let sheets = papers.reduce(0) { $0 + $1.ticket.sheets(pages: $1.pages) }
        let pages = papers.reduce(0) { $0 + $1.pages }
        var lines = [
            "印刷指図書", "", "\(papers.count) 件、\(pages) 頁、紙 \(sheets) 枚。次の順に、一件ずつ印刷してください。",
            "大きさを変えずに（実際のサイズ、100%）印刷してください。", "",
        ]
        for (index, paper) in papers.enumerated() {
            lines.append("\(name(index))")
            lines.append(
                "    \(paper.pages) 頁、紙 \(paper.ticket.sheets(pages: paper.pages)) 枚　\(paper.ticket.summary)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
