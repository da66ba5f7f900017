import HanmenCore

extension OpenTable {
    /// The table as CSV (RFC 4180) in UTF-8 behind a byte order mark.
    ///
    /// The rule leaves the mark to whoever publishes, and asks that it be told (L3-08): without it, the spreadsheet that
    /// most readers have shows rubbish; the catalogue says that it is there.
    var csv: String {
        let head = columns.map { Self.disarmed($0.name) }
        let lines = [head] + rows.map { $0.map(Self.text) }
        return "\u{FEFF}" + lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The records as JSON: numbers as numbers, what is blank as null.
    var json: JSONValue {
        .array(rows.map { row in .object(zip(columns, row).map { .init(key: $0.name, value: $1.json) }) })
    }

    private static func text(_ cell: OpenCell) -> String {
        if case .text(let text) = cell { disarmed(text) } else { cell.written }
    }

    /// A text that a spreadsheet, a Japanese one too, would take for a formula gets a `'` in front (L2-06); in JSON it
    /// stays as it is.
    private static func disarmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 1, let first = scalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    /// In quotes where a comma or a quote is in it (L1-15), even a quote that an accent stands upon.
    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
            return cell
        }
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}

extension OpenCell {
    /// A number with a fraction is a text in JSON, so that no reader rounds it.
    fileprivate var json: JSONValue {
        switch self {
        case .blank: .null
        case .integer(let number): .integer(number)
        case .text, .decimal, .day, .time: .string(written)
        }
    }
}
