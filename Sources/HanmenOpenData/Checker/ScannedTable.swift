import HanmenCore

/// A CSV file as it is, faults included: what a forgiving reader steps over is here to be found.
struct ScannedTable {
    /// A cell and how it was written.
    struct Cell {
        var value: String
        var span: SourceSpan
        /// A quote stands where none may: in a cell that is not quoted, or behind the closing one (L1-15).
        var hasStrayQuote = false

        var isBlank: Bool { value.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    }

    /// A record; a line without anything is one too.
    struct Row {
        var cells: [Cell]
        var span: SourceSpan

        var isBlank: Bool { cells.allSatisfy(\.isBlank) }
    }

    /// The records, blank lines included.
    private(set) var rows: [Row] = []
    /// The quote that has no partner.
    private(set) var unclosed: SourceSpan?
    /// Whether the file has more records than are looked at.
    private(set) var isCut = false
    /// The file.
    let source: SourceText

    /// The most records of a file that are looked at.
    static let mostRows = 200_000

    init(_ source: SourceText) {
        self.source = source
        var scanner = Scanner(source)
        while let row = scanner.row() {
            guard rows.count < Self.mostRows else {
                isCut = true
                break
            }
            rows.append(row)
        }
        unclosed = scanner.unclosed
    }
}

/// Steps through a file, record by record (RFC 4180).
private struct Scanner {
    private let source: SourceText
    private var at: Int
    private(set) var unclosed: SourceSpan?

    private static let (quote, comma, carriageReturn, lineFeed): (UInt8, UInt8, UInt8, UInt8) = (
        0x22, 0x2C, 0x0D, 0x0A
    )

    init(_ source: SourceText) {
        self.source = source
        at = source.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func row() -> ScannedTable.Row? {
        guard at < source.utf8.count, unclosed == nil else { return nil }
        let start = at
        var cells = [cell()]
        while at < source.utf8.count, source.utf8[at] == Self.comma {
            at += 1
            cells.append(cell())
        }
        let end = at
        if at < source.utf8.count, source.utf8[at] == Self.carriageReturn { at += 1 }
        if at < source.utf8.count, source.utf8[at] == Self.lineFeed { at += 1 }
        return ScannedTable.Row(cells: cells, span: source.span(start..<end))
    }

    private mutating func cell() -> ScannedTable.Cell {
        let start = at
        guard at < source.utf8.count, source.utf8[at] == Self.quote else {
            let hasQuote = skipToEndOfCell()
            return ScannedTable.Cell(
                value: source.text(in: start..<at), span: source.span(start..<at), hasStrayQuote: hasQuote)
        }
        var bytes: [UInt8] = []
        at += 1
        while at < source.utf8.count {
            if source.utf8[at] == Self.quote {
                guard at + 1 < source.utf8.count, source.utf8[at + 1] == Self.quote else { break }
                at += 1
            }
            bytes.append(source.utf8[at])
            at += 1
        }
        if at >= source.utf8.count { unclosed = source.span(start..<start + 1) }
        at = min(at + 1, source.utf8.count)
        let end = at
        _ = skipToEndOfCell()
        return ScannedTable.Cell(
            value: String(decoding: bytes, as: UTF8.self), span: source.span(start..<end),
            hasStrayQuote: at > end)
    }

    /// Goes to the next comma or line end; tells whether a quote stood on the way.
    private mutating func skipToEndOfCell() -> Bool {
        var hasQuote = false
        while at < source.utf8.count,
            ![Self.comma, Self.carriageReturn, Self.lineFeed].contains(source.utf8[at])
        {
            hasQuote = hasQuote || source.utf8[at] == Self.quote
            at += 1
        }
        return hasQuote
    }
}
