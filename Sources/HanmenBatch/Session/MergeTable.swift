import Hanmen
import HanmenCore
import HanmenReport

/// A table with a row a report (差し込み): the headings are the names of the form's fields; the narrative, where there
/// is one, stands in a column 本文.
struct MergeTable {
    private let path: String
    private let table: CSVTable

    private static let largest = 32 << 20
    private static let bodyColumn = "本文"
    private static let formColumn = "様式"

    /// Reads a table, whichever encoding it was saved in: UTF-8, UTF-16 or Windows-31J.
    static func read(_ path: String, workspace: any Workspace) -> Diagnosed<MergeTable> {
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(path, limit: largest)
        } catch {
            return Diagnosed(nil, [.file(error)])
        }
        let text = CSVTable.text(name: path, bytes: bytes)
        guard let source = text.value else { return Diagnosed(nil, text.diagnostics) }
        let read = CSVTable.read(source)
        guard let table = read.value else { return Diagnosed(nil, text.diagnostics + read.diagnostics) }
        let problems = problems(of: table.header)
        return Diagnosed(
            problems.isEmpty ? MergeTable(path: path, table: table) : nil,
            text.diagnostics + read.diagnostics + problems)
    }

    private static func problems(of header: CSVTable.Row) -> [Diagnostic] {
        var seen: Set<String> = []
        return header.cells.compactMap { cell in
            let name = heading(cell)
            return name.isEmpty || seen.insert(name).inserted ? nil : .columnTwice(cell)
        }
    }

    private static func heading(_ cell: Spanned<String>) -> String { cell.value.trimmingBlanks }

    /// Its rows as reports.
    func sources(form: String?) -> [ReportSource] {
        table.rows.indices.map { .row($0 + 1, table: path, form: form) }
    }

    /// The headings and a row, counted from 1, as they are written.
    func written(row number: Int, form: String?) -> [UInt8] {
        guard table.rows.indices.contains(number - 1) else { return [] }
        return Array("\(form ?? "")\n\(table.header.span.text)\n\(table.rows[number - 1].span.text)".utf8)
    }

    /// Problems of a row's report, with the row and the column named where they stand in one of its cells.
    func named(_ problems: [Diagnostic], row number: Int) -> [Diagnostic] {
        guard table.rows.indices.contains(number - 1) else { return problems }
        let cells = zip(table.header.cells, table.rows[number - 1].cells)
        return problems.map { problem in
            guard let span = problem.span,
                let (heading, _) = cells.first(where: { $0.1.span.holds(span) })
            else { return problem }
            var named = problem
            named.hints.append(
                Message(
                    "\(number) 件目の「\(Self.heading(heading))」の列です。",
                    en: "row \(number), column \(Self.heading(heading))"))
            return named
        }
    }

    /// The report of a row, counted from 1; nil, with what is wrong, where there is none.
    func report(row number: Int, form: String?) -> Diagnosed<Report> {
        guard table.rows.indices.contains(number - 1) else {
            return Diagnosed(nil, [.rowMissing(number, of: path)])
        }
        let row = table.rows[number - 1]
        let columns = table.header.cells
        if row.cells.count > columns.count,
            let extra = row.cells[columns.count...].first(where: { !$0.value.isBlank })
        {
            return Diagnosed(nil, [.rowTooLong(columns: columns.count, at: extra.span)])
        }
        var fields: [ReportField] = []
        var body = Diagnosed<[ReportBlock]>([])
        for (column, cell) in zip(columns, row.cells) where !cell.value.isBlank {
            let name = Self.heading(column)
            if name == Self.bodyColumn {
                // Its places are those inside the cell.
                body = ReportReader().readNarrative(
                    SourceText(name: "\(path) \(number) 件目 本文", text: cell.value))
            } else if name.isEmpty {
                return Diagnosed(nil, [.columnUnnamed(at: cell.span)])
            } else {
                fields.append(
                    ReportField(key: Spanned(name, at: column.span), value: .text(cell.map(\.trimmingBlanks)))
                )
            }
        }
        if let form, !fields.contains(where: { $0.key.value == Self.formColumn }) {
            let name = Spanned(form, at: row.span)
            fields.insert(ReportField(key: Spanned(Self.formColumn, at: row.span), value: .text(name)), at: 0)
        }
        let report = body.value.map { Report(source: row.span.source, fields: fields, body: $0) }
        return Diagnosed(report, body.diagnostics)
    }
}

extension SourceSpan {
    /// Whether another span lies in it; of the same file, however often that was read.
    fileprivate func holds(_ other: SourceSpan) -> Bool {
        source.name == other.source.name && range.lowerBound <= other.range.lowerBound
            && other.range.upperBound <= range.upperBound
    }
}

extension String {
    /// Without spaces and line ends before and behind it, full-width ones included.
    fileprivate var trimmingBlanks: String {
        let kept = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(
            String.UnicodeScalarView(kept.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}

extension Diagnostic {
    fileprivate static func columnTwice(_ cell: Spanned<String>) -> Diagnostic {
        .error(
            .sessionValue, Message("「\(cell.value)」の列が二つあります。", en: "two columns `\(cell.value)`"),
            at: cell.span,
            hints: [Message("一方の見出しを変えるか、列を消してください。", en: "rename or remove one of them")])
    }

    fileprivate static func columnUnnamed(at span: SourceSpan) -> Diagnostic {
        .error(
            .sessionValue, Message("見出しのない列に値があります。", en: "a value in a column without a heading"), at: span,
            hints: [Message("一行目に項目の名前を書いてください。", en: "name the field in the first row")])
    }

    fileprivate static func rowMissing(_ row: Int, of path: String) -> Diagnostic {
        .error(.batchChanged, Message("表に \(row) 件目がありません: \(path)", en: "no row \(row) in \(path)"))
    }
}
