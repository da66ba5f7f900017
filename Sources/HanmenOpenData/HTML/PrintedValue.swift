import HanmenCore
import HanmenForms

/// A value for people to read: with eras, commas and units.
struct PrintedValue {
    /// The text; several values one a line.
    let text: String

    init(_ value: FormData.Value) {
        text =
            switch value {
            case .text(let text): CellText.closed(text)
            case .texts(let texts): texts.joined(separator: "\n")
            case .day(let day): day.eraText
            case .period(let first, let last) where first == last: first.eraText
            case .period(let first, let last): "\(first.eraText)から\(last.eraText)まで"
            case .times(let ranges): ranges.text
            case .amount(let yen): "\(WrittenValue.commas(yen))円"
            case .number(let number): number.decimal ?? number.fraction
            case .parts(let parts):
                parts.compactMap { part in part.value.map { "\(part.name) \(PrintedValue($0).text)" } }
                    .joined(separator: "\n")
            case .withheld: PrivateKind.placeholder
            case .rows: ""
            }
    }
}
