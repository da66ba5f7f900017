/// How a text stands in a cell of a table for spreadsheets (RFC 4180).
package enum CSVCell {
    /// The text with a `'` where a spreadsheet, a Japanese one too, would see a formula.
    package static func safe(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    /// The text in quotes, where it holds what ends a cell.
    package static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
            return cell
        }
        // By scalars: a quote that an accent stands upon is a quote all the same.
        return "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
