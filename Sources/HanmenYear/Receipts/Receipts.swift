import HanmenCore
import HanmenForms
import HanmenReport

/// The receipts of a year (領収書): pictures in a folder, named by the numbers of their rows (`012.jpg`, `012-2.png`).
struct Receipts: Sendable {
    /// The folder's name inside that of the year.
    static let folder = "領収書"
    /// The list beside them, which says what they amount to, and what of them is private.
    static let list = "一覧.csv"

    /// The pictures by row, in the order of their names.
    private(set) var files: [Int: [String]] = [:]
    /// What the list says.
    private(set) var notes: [Int: ReceiptNote] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads the names in a folder; the pictures themselves are read where they are placed.
    init(namesIn folder: String, of workspace: any Workspace, entries: [LedgerEntry]) {
        let names = workspace.names(inFolder: folder)
        let numbers = Set(entries.map(\.number.value))
        for name in names where name != Self.list && !name.hasPrefix(".") {
            guard ["png", "jpg", "jpeg"].contains(Self.ending(of: name)) else {
                diagnostics.append(.receiptFormat(name, isPDF: Self.ending(of: name) == "pdf"))
                continue
            }
            let digits = String(name.unicodeScalars.prefix { ("0"..."9").contains($0) })
            guard digits.count < 10, let number = Int(digits), numbers.contains(number) else {
                diagnostics.append(.receiptUnknown(name))
                continue
            }
            files[number, default: []].append("\(Self.folder)/\(name)")
        }
        guard names.contains(Self.list) else { return }
        readList("\(folder)/\(Self.list)", workspace)
    }

    private static func ending(of name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }

    private mutating func readList(_ path: String, _ workspace: any Workspace) {
        do throws(WorkspaceError) {
            let bytes = try workspace.read(path, limit: YearFolder.largestTable)
            let text = CSVTable.text(name: path, bytes: bytes)
            diagnostics += text.diagnostics
            guard let source = text.value else { return }
            let table = CSVTable.read(source)
            diagnostics += table.diagnostics
            table.value.map { readNotes($0) }
        } catch {
            diagnostics.append(.error(.ledgerTable, error.message))
        }
    }

    private mutating func readNotes(_ table: CSVTable) {
        let names = table.header.cells.map { $0.value.trimmingBlanks }
        func cell(_ name: String, _ row: CSVTable.Row) -> Spanned<String>? {
            guard let index = names.firstIndex(of: name), index < row.cells.count,
                !row.cells[index].value.isBlank
            else { return nil }
            return row.cells[index]
        }
        for row in table.rows {
            guard let numberText = cell("番号", row) else { continue }
            do throws(DiagnosticError) {
                let number = try WrittenValue.number(numberText)
                var note = ReceiptNote()
                if let text = cell("金額", row) {
                    note.amount = Spanned(try WrittenValue.amount(text), at: text.span)
                }
                note.regions = cell("伏せる", row)
                notes[number] = note
            } catch {
                diagnostics += error.diagnostics
            }
        }
    }

    // MARK: Public editions

    /// A warning for receipts that nobody has said anything of: their pictures are published as they are.
    func unjudged(in entries: [LedgerEntry]) -> [Diagnostic] {
        let numbers = entries.map(\.number.value).filter { files[$0] != nil && notes[$0]?.regions == nil }
        return numbers.isEmpty ? [] : [.receiptsUnjudged(numbers)]
    }

    // MARK: Reconciliation

    /// What does not go together: rows without a receipt, amounts that differ.
    func differences(from entries: [LedgerEntry]) -> [Diagnostic] {
        guard !files.isEmpty || !notes.isEmpty else { return [] }
        return entries.filter { $0.evidence == .receipt }.flatMap { entry -> [Diagnostic] in
            var found: [Diagnostic] = []
            if files[entry.number.value] == nil, !files.isEmpty { found.append(.receiptMissing(entry)) }
            if let amount = notes[entry.number.value]?.amount, let total = entry.total,
                amount.value != total.value
            {
                found.append(.receiptAmount(amount, row: total, number: entry.number.value))
            }
            return found
        }
    }
}

/// What the list of receipts says of one.
struct ReceiptNote: Sendable {
    /// What it amounts to.
    var amount: Spanned<Int>?
    /// Which parts of its picture are private, as `左 上 幅 高さ` in per cent; ``nothing`` where somebody looked and
    /// found nothing.
    var regions: Spanned<String>?

    /// What stands where a receipt has nothing private.
    static let nothing = "なし"
}

extension Diagnostic {
    fileprivate static func receiptFormat(_ name: String, isPDF: Bool) -> Diagnostic {
        .error(
            .receiptFormat,
            Message("領収書「\(name)」は、PNG か JPEG ではありません。", en: "receipt `\(name)` is neither PNG nor JPEG"),
            hints: [
                isPDF
                    ? Message(
                        "PDF は一頁ずつ画像にして、「012-1.png」「012-2.png」のように置いてください。",
                        en: "turn each page into a picture")
                    : Message("画像にして置き直すか、フォルダから出してください。", en: "turn it into a picture, or take it out")
            ])
    }

    fileprivate static func receiptsUnjudged(_ numbers: [Int]) -> Diagnostic {
        let named = numbers.prefix(10).map(String.init).joined(separator: "、")
        return .warning(
            .receiptUnjudged,
            Message(
                "番号 \(named)\(numbers.count > 10 ? " など \(numbers.count) 件" : "")の領収書は、伏せるところが決められていません。写真がそのまま載ります。",
                en: "\(numbers.count) receipts are published as they are"),
            hints: [
                Message(
                    "「\(Receipts.folder)/\(Receipts.list)」の「伏せる」に「55% 75% 40% 10%」のように書くか、何もなければ「\(ReceiptNote.nothing)」と書いてください。",
                    en: "say in the list of receipts what is private, or なし")
            ])
    }

    fileprivate static func receiptUnknown(_ name: String) -> Diagnostic {
        .warning(
            .receiptUnknown,
            Message("領収書「\(name)」に当たる行が出納簿にありません。", en: "no row of the ledger for the receipt `\(name)`"),
            hints: [Message("名前は出納簿の番号で始めてください（例 012.jpg）。", en: "begin its name with the row's number")])
    }

    fileprivate static func receiptMissing(_ entry: LedgerEntry) -> Diagnostic {
        .warning(
            .receiptMissing,
            Message(
                "番号 \(entry.number.value) の領収書がありません。", en: "no receipt for number \(entry.number.value)"),
            at: entry.number.span,
            hints: [
                Message(
                    "「\(Receipts.folder)」に \(entry.number.value).jpg を置くか、証拠を「支払証明」にしてください。",
                    en: "put its picture into the folder, or write 支払証明")
            ])
    }

    fileprivate static func receiptAmount(
        _ amount: Spanned<Int>, row: Spanned<Int>, number: Int
    ) -> Diagnostic {
        .error(
            .receiptAmount,
            Message(
                "番号 \(number) の領収書は \(WrittenValue.commas(amount.value))円、出納簿は \(WrittenValue.commas(row.value))円です（差 \(WrittenValue.commas(amount.value - row.value))円）。",
                en: "receipt \(number) says \(amount.value), the ledger \(row.value)"), at: amount.span,
            hints: [Message("出納簿は \(row.span) です。", en: "the ledger's row: \(row.span)")])
    }
}

extension String {
    /// Without spaces at both ends.
    var trimmingBlanks: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }.reversed()
            .drop { $0.properties.isWhitespace }.reversed()
        return String(String.UnicodeScalarView(scalars))
    }
}
