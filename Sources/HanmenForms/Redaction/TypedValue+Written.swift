import HanmenCore
import HanmenReport

extension TypedValue {
    /// All that was written in it, text by text, as a search would look for it: what is printed, and what was typed
    /// where the two differ.
    var written: [Spanned<String>] {
        switch self {
        case .text(let text): text.words
        case .texts(let texts): texts.flatMap(\.words)
        case .account(let account): account.texts.flatMap(\.words)
        case .prose(let blocks, let span):
            blocks.plainText.split(separator: "\n").map { Spanned(String($0), at: span) }
        case .pictures(let pictures):
            pictures.flatMap { $0.alternative.words + ($0.caption?.words ?? []) }
        case .date(let date): typed(date.span)
        case .period(let period): typed(period.span)
        case .times(let times): typed(times.span)
        case .amount(let yen): typed(yen.span)
        case .number(let number, _): typed(number.span)
        case .rate(let rate): typed(rate.span)
        case .fiscalYear(let year): typed(year.span)
        case .choice(let chosen, _, _): chosen.map { [$0] } ?? []
        case .rows(let rows): rows.rows.flatMap { row in rows.columns.flatMap { row.written(in: $0) } }
        case .redacted(let value): value.original.written
        case .blank: []
        }
    }

    private func typed(_ span: SourceSpan) -> [Spanned<String>] {
        let bytes = span.source.utf8[span.range.clamped(to: span.source.utf8.indices)]
        let typed = String(decoding: bytes, as: UTF8.self).trimmed
        let printed = inlines(nil).plainText
        return [printed, typed].filter { !$0.isEmpty && $0.utf8.count < 200 }.map { Spanned($0, at: span) }
    }
}

extension DetailRows.Row {
    fileprivate func written(in column: FieldDefinition) -> [Spanned<String>] {
        values[column.name.value]?.written ?? []
    }
}

extension Spanned<String> {
    /// The text without marks, each of its lines where it has several, and the readings of ruby in it.
    fileprivate var words: [Spanned<String>] {
        let inlines = InlineParser.inlines(fromFieldText: self)
        let plain = inlines.plainText
        let lines = plain.contains("\n") ? plain.split(separator: "\n").map(String.init) : []
        let readings = inlines.compactMap {
            if case .ruby(_, let reading) = $0 { reading.value } else { nil }
        }
        return ([plain] + lines + readings).map { text in map { _ in text } }
    }
}
