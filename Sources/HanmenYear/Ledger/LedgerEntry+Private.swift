import HanmenCore
public import HanmenForms
import HanmenReport

extension LedgerEntry {
    /// What the public may not see of the row, as it was written: by its columns (非公開), and by marks in its texts.
    public var masked: [MaskedValue] {
        Withheld.allCases.flatMap { column -> [MaskedValue] in
            guard case .text(let text)? = value(column.ledgerColumn) else { return [] }
            if withheld.contains(column) {
                return [MaskedValue(kind: .other, text: Self.plain(text), span: text.span)]
            }
            return PrivateText(text, masking: { _ in true }).pieces.map { piece in
                MaskedValue(kind: piece.kind ?? .other, text: piece.text.value, span: piece.text.span)
            }
        }
    }

    /// A cell as forms take it: a text that is withheld is marked as private, so that public editions mask it.
    func markedValue(_ column: LedgerColumn) -> FieldValue? {
        guard case .text(let text)? = value(column),
            Withheld(rawValue: column.rawValue).map(withheld.contains) == true
        else { return value(column) }
        return .text(text.map { _ in "{\(Self.plain(text))|非公開:\(PrivateKind.other.rawValue)}" })
    }

    /// The same as a text.
    func markedText(_ column: LedgerColumn) -> String? {
        guard case .text(let text)? = markedValue(column) else { return nil }
        return text.value
    }

    /// A text without marks and readings, on one line, fit to stand in a mark.
    private static func plain(_ text: Spanned<String>) -> String {
        let plain = InlineParser.inlines(fromFieldText: text).plainText
        return String(plain.map { $0.isNewline ? " " : ["{": "｛", "|": "｜", "}": "｝"][$0] ?? $0 })
    }
}

extension LedgerEntry.Withheld {
    /// The column of the ledger.
    var ledgerColumn: LedgerColumn {
        switch self {
        case .purpose: .purpose
        case .payee: .payee
        case .note: .note
        }
    }
}
