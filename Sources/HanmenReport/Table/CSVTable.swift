public import HanmenCore

/// A table as spreadsheets save it: CSV (RFC 4180), or with tabs between the cells; every cell has its place.
public struct CSVTable: Sendable {
    /// A row and its place.
    public struct Row: Sendable {
        /// Its cells, from the left.
        public var cells: [Spanned<String>]
        /// Where it stands.
        public var span: SourceSpan
    }

    /// The first row that is not empty.
    public var header: Row
    /// The rows under it, without empty ones.
    public var rows: [Row]

    /// The most rows of a table.
    public static let mostRows = 10_000

    // MARK: Bytes

    /// The text of a file, whichever encoding it was saved in: UTF-8, UTF-16 with its mark, or else Windows-31J.
    public static func text(name: String, bytes: [UInt8]) -> Diagnosed<SourceText> {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let (high, low) = bytes[0] == 0xFE ? (0, 1) : (1, 0)
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
                UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
            }
            return Diagnosed(SourceText(name: name, text: String(decoding: units, as: UTF16.self)))
        }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        return ReportReader().decode(name: name, bytes: bytes, encoding: isUTF8 ? .utf8 : .windows31J)
    }

    // MARK: Cells

    /// Reads a table; nil, with what is wrong, where it is none.
    public static func read(_ source: SourceText) -> Diagnosed<CSVTable> {
        var reader = CSVReader(source)
        var rows: [Row] = []
        while let row = reader.row() {
            guard rows.count <= mostRows else {
                return Diagnosed(nil, [.tableTooLong(most: mostRows, at: row.span)])
            }
            if row.cells.contains(where: { !$0.value.isBlank }) { rows.append(row) }
        }
        if let open = reader.unclosed { return Diagnosed(nil, [.quoteUnclosed(at: open)]) }
        guard let header = rows.first else {
            return Diagnosed(nil, [.tableEmpty(at: source.span(0..<0))])
        }
        return Diagnosed(CSVTable(header: header, rows: Array(rows.dropFirst())))
    }
}

/// Steps through a table's text, row by row.
private struct CSVReader {
    private let source: SourceText
    private let separator: UInt8
    private var at: Int
    /// The quote that has no partner.
    private(set) var unclosed: SourceSpan?

    init(_ source: SourceText) {
        self.source = source
        let first = source.utf8[source.range(ofLine: 1)]
        separator = first.contains(0x09) && !first.contains(0x2C) ? 0x09 : 0x2C
        at = source.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func row() -> CSVTable.Row? {
        guard at < source.utf8.count, unclosed == nil else { return nil }
        let start = at
        var cells = [cell()]
        while at < source.utf8.count, source.utf8[at] == separator {
            at += 1
            cells.append(cell())
        }
        let end = at
        if at < source.utf8.count, source.utf8[at] == 0x0D { at += 1 }
        if at < source.utf8.count, source.utf8[at] == 0x0A { at += 1 }
        return CSVTable.Row(cells: cells, span: source.span(start..<end))
    }

    private mutating func cell() -> Spanned<String> {
        let start = at
        guard at < source.utf8.count, source.utf8[at] == 0x22 else {
            skipToEndOfCell()
            return Spanned(source.text(in: start..<at), at: source.span(start..<at))
        }
        var bytes: [UInt8] = []
        at += 1
        while at < source.utf8.count {
            if source.utf8[at] == 0x22 {
                guard at + 1 < source.utf8.count, source.utf8[at + 1] == 0x22 else { break }
                at += 1
            }
            bytes.append(source.utf8[at])
            at += 1
        }
        guard at < source.utf8.count else {
            unclosed = source.span(start..<start + 1)
            return Spanned("", at: source.span(start..<start + 1))
        }
        at += 1
        let end = at
        skipToEndOfCell()
        // Without doubled quotes the value stands in the file as it is; its place is then exact.
        let isVerbatim = bytes.count == end - start - 2
        return Spanned(
            String(decoding: bytes, as: UTF8.self),
            at: source.span(isVerbatim ? start + 1..<end - 1 : start..<end))
    }

    private mutating func skipToEndOfCell() {
        while at < source.utf8.count, ![separator, 0x0D, 0x0A].contains(source.utf8[at]) { at += 1 }
    }
}

extension String {
    /// Whether there are only spaces in it, full-width ones included.
    package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
