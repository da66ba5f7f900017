import HanmenCore

/// The list of a batch as a page for people; it stands alone, without scripts and without anything from elsewhere.
struct SummaryPage {
    private let summary: BatchSummary

    init(_ summary: BatchSummary) { self.summary = summary }

    /// The page in HTML.
    var text: String {
        let title = summary.header.meeting.isEmpty ? "一覧" : "\(summary.header.meeting) 一覧"
        return """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            body { font-family: "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif; line-height: 1.6; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #111; }
            h1 { font-size: 1.4em; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #999; padding: .3em .6em; text-align: left; vertical-align: top; }
            td.number { text-align: right; }
            tr.failed, tr.missing { background: #fde8e8; }
            tr.warned { background: #fff6d6; }
            td ul { margin: 0; padding-left: 1.2em; }
            </style>
            </head>
            <body>
            <h1>\(HTMLText.escaped(title))</h1>
            <p>\(HTMLText.escaped(summary.header.council)) 全 \(summary.rows.count) 件のうち、できたもの \(summary.madeCount) 件、\(summary.pageCount) 頁。</p>
            <table>
            <thead><tr>\(BatchSummary.headings.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
            <tbody>
            \(summary.rows.map(row).joined(separator: "\n"))
            </tbody>
            </table>
            </body>
            </html>

            """
    }

    private func row(_ row: BatchSummary.Row) -> String {
        let cells = summary.cells(row).dropLast().map(HTMLText.escaped)
        let file =
            row.state.isMade
            ? "<a href=\"\(Self.address(row.entry.output))\">\(cells[6])</a>" : String(cells[6])
        let findings = (row.result?.findings ?? []).map { finding in
            "<li>\(HTMLText.escaped(finding.text))\(finding.place.map { "（\(HTMLText.escaped($0))）" } ?? "")</li>"
        }
        let list = findings.isEmpty ? "" : "<ul>\(findings.joined())</ul>"
        return "<tr class=\"\(row.state.name)\"><td class=\"number\">\(cells[0])</td>"
            + cells[1...4].map { "<td>\($0)</td>" }.joined()
            + "<td class=\"number\">\(cells[5])</td><td>\(file)</td><td>\(cells[7])</td><td>\(list)</td></tr>"
    }

    /// A path as an address (RFC 3986, 3.3).
    private static func address(_ path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return path.utf8.map { byte in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            return "%" + [byte].hexadecimal.uppercased()
        }.joined()
    }
}

extension BatchSummary.State {
    /// Its name in style sheets.
    fileprivate var name: String {
        switch self {
        case .good: "good"
        case .warned: "warned"
        case .failed: "failed"
        case .missing: "missing"
        }
    }
}
