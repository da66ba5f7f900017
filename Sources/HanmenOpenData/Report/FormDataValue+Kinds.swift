import HanmenForms

extension FormData.Value {
    /// The value as an exact number, where it is one.
    var number: ExactNumber? {
        switch self {
        case .amount(let yen): ExactNumber(yen)
        case .number(let number): number
        default: nil
        }
    }

    /// The texts in it.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .texts(let texts): texts
        default: []
        }
    }
}
