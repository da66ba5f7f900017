import HanmenCore

/// Data as CSV (RFC 4180) for spreadsheets: a row a field, UTF-8 behind a byte order mark, so that Excel reads it.
///
/// A text that a spreadsheet would take for a formula gets a `'` in front, as typing it into a cell would need;
/// ``FormDataJSON`` has every text as it is.
public struct FormDataCSV {
    /// The file's text.
    public let text: String

    /// Writes data.
    public init(_ data: FormData) {
        let rows =
            [["項目", "型", "値"], ["様式", TextField.name, CSVCell.safe(data.form)]]
            + (data.edition.map { [["版", TextField.name, CSVCell.safe($0)]] } ?? [])
            + data.fields.map { [CSVCell.safe($0.name), $0.type, $0.value.map(Self.cell) ?? ""] }
        text = "\u{FEFF}" + rows.map { $0.map(CSVCell.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Intervals as `始め/終わり` (ISO 8601); several values one a line.
    private static func cell(_ value: FormData.Value) -> String {
        switch value {
        case .text(let text): CSVCell.safe(text)
        case .texts(let texts): CSVCell.safe(texts.joined(separator: "\n"))
        case .day(let day): day.iso8601
        case .period(let first, let last): "\(first.iso8601)/\(last.iso8601)"
        case .times(let ranges): ranges.map(interval).joined(separator: "\n")
        case .amount(let yen): String(yen)
        case .number(let number): number.decimal ?? number.ratio
        case .parts(let parts): line(parts)
        case .rows(let rows): rows.map(line).joined(separator: "\n")
        case .withheld: PrivateKind.placeholder
        }
    }

    /// `費目=旅費; 金額=1200`: one row in a cell.
    private static func line(_ parts: [FormData.Value.Part]) -> String {
        CSVCell.safe(parts.map { "\($0.name)=\($0.value.map(cell) ?? "")" }.joined(separator: "; "))
    }

    private static func interval(_ range: TimeRange) -> String {
        [range.start.iso8601, range.end?.iso8601].compactMap { $0 }.joined(separator: "/")
    }
}
