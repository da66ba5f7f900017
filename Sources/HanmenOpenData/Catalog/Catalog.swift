import HanmenCore

/// The catalogue of what is published (目録), and the definitions of all columns (L3-04, L3-08).
struct Catalog {
    let set: OpenDataset

    static let name = "目録"
    static let columnsName = "項目定義"
    private static let encodings = ["UTF-8（BOM付き）", "UTF-8（BOMなし）"]

    init(_ set: OpenDataset) { self.set = set }

    /// A row a file.
    var files: OpenTable {
        OpenTable(
            name: Self.name, title: "ファイルの一覧",
            columns: [
                OpenColumn("ファイル名", "file", "ファイルの名前"), OpenColumn("表題", "title", "何のファイルか"),
                OpenColumn("形式", "format", .word(["CSV", "JSON", "HTML"]), "ファイルの形式"),
                OpenColumn("文字コード", "encoding", .word(Self.encodings), "文字コードと、先頭の目印（BOM）の有無"),
                OpenColumn("件数", "count", .integer, unit: "件", "表の行の数（項目名の行を除く）。表でなければ空欄"),
                OpenColumn("作成者", "publisher", "データを作成した者"),
                OpenColumn("更新日", "updated", .day, "データを書き出した日"),
                OpenColumn("利用条件", "license", "利用の条件。空欄は、まだ定めていないこと"),
            ], rows: entries.map(row))
    }

    /// A row a column of a table.
    var columns: OpenTable {
        let rows = set.tables.flatMap { table in
            table.columns.enumerated().map { index, column -> [OpenCell] in
                [
                    .text("\(table.name).csv"), .integer(index + 1), .text(column.name),
                    .text(column.identifier), .text(column.kind.name), OpenCell(text: column.unit),
                    OpenCell(text: column.meaning + column.choices),
                ]
            }
        }
        return OpenTable(
            name: Self.columnsName, title: "列の定義",
            columns: [
                OpenColumn("ファイル名", "file", "ファイルの名前"), OpenColumn("列番号", "position", .integer, "左から何番目の列か"),
                OpenColumn("列名", "name", "1行目にある列の名前"),
                OpenColumn("物理名", "identifier", "プログラムで使う英数字の名前"),
                OpenColumn("型", "type", "値の型。日付は 2025-04-12、時刻は 09:15 の形"),
                OpenColumn("単位", "unit", "数の単位"), OpenColumn("意味", "meaning", "列の意味"),
            ], rows: rows)
    }

    /// Both in one, for programs.
    var json: JSONValue {
        [
            "作成者": .string(CellText.value(set.publisher)), "更新日": .string(set.updated),
            "利用条件": set.license.map { .string(CellText.value($0)) } ?? .null,
            "ファイル": .array(entries.map(object)),
        ]
    }

    // MARK: Entries

    /// A file as the catalogue lists it.
    private struct Entry {
        var name: String
        var title: String
        var format: String
        var table: OpenTable?
    }

    private var entries: [Entry] {
        let tables = set.tables.flatMap { table in
            ["csv", "json"].map {
                Entry(name: "\(table.name).\($0)", title: table.title, format: $0.uppercased(), table: table)
            }
        }
        return tables
            + set.others.map { title, file in
                let ending = file.name.split(separator: ".").last.map { $0.uppercased() } ?? ""
                return Entry(name: file.name, title: title, format: ending, table: nil)
            }
    }

    private func row(_ entry: Entry) -> [OpenCell] {
        [
            .text(entry.name), OpenCell(text: entry.title), .text(entry.format),
            .text(Self.encodings[entry.format == "CSV" ? 0 : 1]), OpenCell(entry.table?.rows.count),
            OpenCell(text: set.publisher), OpenCell(text: set.updated), OpenCell(text: set.license),
        ]
    }

    private func object(_ entry: Entry) -> JSONValue {
        let columns = entry.table?.columns ?? []
        return [
            "ファイル名": .string(entry.name), "表題": .string(entry.title), "形式": .string(entry.format),
            "件数": entry.table.map { .integer($0.rows.count) } ?? .null,
            "列": .array(columns.map(Self.object)),
        ]
    }

    private static func object(_ column: OpenColumn) -> JSONValue {
        [
            "列名": .string(column.name), "物理名": .string(column.identifier), "型": .string(column.kind.name),
            "単位": column.unit.map(JSONValue.string) ?? .null, "意味": .string(column.meaning + column.choices),
        ]
    }
}

extension OpenColumn {
    /// The words of a column of choices, as a sentence (L3-02).
    fileprivate var choices: String {
        guard case .word(let words) = kind else { return "" }
        return "。値は\(words.map { "「\($0)」" }.joined())"
    }
}
