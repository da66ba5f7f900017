import HanmenCore

/// What a batch made (一覧): a row an output, in the session's order. It names no times: the same input, the same list.
public struct BatchSummary: Sendable {
    /// How an output stands.
    public enum State: String, Sendable {
        /// It is there, without a word.
        case good = "できた"
        /// It is there, and somebody should look at it.
        case warned = "注意あり"
        /// Its report is wrong.
        case failed = "誤り"
        /// It was not made yet, or is not as it was made.
        case missing = "未作成"

        init(_ result: RunResult?) {
            guard let result else {
                self = .missing
                return
            }
            let isWarned = result.findings.contains { $0.severity == Severity.warning.rawValue }
            self = !result.isMade ? .failed : isWarned ? .warned : .good
        }

        /// Whether the output is there.
        public var isMade: Bool { self == .good || self == .warned }
    }

    /// An output.
    public struct Row: Sendable {
        /// What was planned.
        public var entry: Manifest.Entry
        /// How it stands.
        public var state: State
        /// What came of it.
        public var result: RunResult?
    }

    /// In what form the list is written.
    public enum Format: String, CaseIterable, Sendable {
        case json, csv, html
    }

    /// What the plan was made for.
    public var header: Manifest.Header
    /// The outputs in order.
    public var rows: [Row]

    /// How many outputs are there.
    public var madeCount: Int { rows.count { $0.state.isMade } }
    /// How many pages they have.
    public var pageCount: Int { rows.reduce(0) { $0 + ($1.state.isMade ? $1.result?.pages ?? 0 : 0) } }
    /// Whether all outputs are there.
    public var isComplete: Bool { rows.allSatisfy(\.state.isMade) }

    /// The list in a format.
    public func text(_ format: Format) -> String {
        switch format {
        case .json: json.indented + "\n"
        case .csv: csv
        case .html: SummaryPage(self).text
        }
    }

    // MARK: For programs

    private var json: JSONValue {
        [
            "会議": .string(header.meeting), "議会": .string(header.council), "件数": .integer(rows.count),
            "できた件数": .integer(madeCount), "頁数": .integer(pageCount), "書類": .array(rows.map(json)),
        ]
    }

    private func json(_ row: Row) -> JSONValue {
        let findings = (row.result?.findings ?? []).map { finding -> JSONValue in
            [
                "識別子": .string(finding.id), "重さ": .string(finding.severity), "文": .string(finding.text),
                "場所": finding.place.map(JSONValue.string) ?? .null,
            ]
        }
        return [
            "番号": .integer(row.entry.number), "会派": .string(row.entry.faction), "題": .string(row.entry.title),
            "版": .string(row.entry.madeEdition.word), "状態": .string(row.state.rawValue),
            "ファイル": .string(row.entry.output), "原稿": .string(row.entry.label),
            "頁数": row.result?.pages.map(JSONValue.integer) ?? .null,
            "SHA-256": row.result?.sha256.map(JSONValue.string) ?? .null, "指摘": .array(findings),
        ]
    }

    // MARK: For spreadsheets

    static let headings = ["番号", "会派", "題", "版", "状態", "頁数", "ファイル", "原稿", "指摘"]

    func cells(_ row: Row) -> [String] {
        let findings = (row.result?.findings ?? []).map { ($0.place.map { "\($0) " } ?? "") + $0.text }
        return [
            String(row.entry.number), row.entry.faction, row.entry.title, row.entry.madeEdition.word,
            row.state.rawValue, row.result?.pages.map(String.init) ?? "", row.entry.output,
            row.entry.label, findings.joined(separator: "\n"),
        ]
    }

    /// With a byte order mark, for Excel.
    private var csv: String {
        let lines = [Self.headings] + rows.map(cells)
        return "\u{FEFF}"
            + lines.map { $0.map { CSVCell.quoted(CSVCell.safe($0)) }.joined(separator: ",") + "\r\n" }
            .joined()
    }
}
