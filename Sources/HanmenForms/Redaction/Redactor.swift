import HanmenCore
import HanmenReport

/// Masks the values of a report for its public edition, before anything is bound to them: what is masked is nowhere
/// later.
struct Redactor {
    let profile: RedactionProfile
    let findings: Findings
    /// What was masked, as it was written: what must be nowhere in the edition.
    private(set) var masked: [MaskedValue] = []
    private var noted: Set<String> = []
    /// How many pieces of texts were masked so far.
    private var pieceCount = 0

    init(_ profile: RedactionProfile, findings: Findings) {
        self.profile = profile
        self.findings = findings
    }

    /// The values of fields with what is private masked, in the order of the fields.
    mutating func redacted(
        _ values: [String: TypedValue], of fields: [FieldDefinition]
    ) -> [String: TypedValue] {
        var values = values
        for field in fields {
            guard let value = values[field.name.value] else { continue }
            values[field.name.value] = redacted(value, of: field)
        }
        return values
    }

    /// A value of a field, or of a column of one; inside a masked field everything is masked.
    private mutating func redacted(
        _ value: TypedValue, of field: FieldDefinition, columnOf owner: FieldDefinition? = nil,
        inside outer: PrivateKind? = nil
    ) -> TypedValue {
        guard !profile.neverMasks(field.name.value, columnOf: owner?.name.value) else {
            tellOfPieces(in: value, of: field)
            return value
        }
        let kind = field.privateKind.flatMap { profile.masks($0) ? $0 : nil } ?? outer
        if case .rows(let rows) = value { return redacted(rows, of: field, as: kind) }
        guard let kind else { return withoutPieces(value) }
        return withheld(value, of: field, as: kind)
    }

    private mutating func redacted(
        _ rows: DetailRows, of field: FieldDefinition, as kind: PrivateKind?
    ) -> TypedValue {
        var shown = rows
        for index in rows.rows.indices {
            for column in rows.columns {
                guard let cell = rows.rows[index].values[column.name.value] else { continue }
                shown.rows[index].values[column.name.value] = redacted(
                    cell, of: column, columnOf: field, inside: kind)
            }
        }
        return .rows(shown)
    }

    mutating func note(_ text: String, _ kind: PrivateKind, at span: SourceSpan?) {
        let text = text.trimmed
        guard !text.isEmpty, noted.insert("\(kind.rawValue) \(text)").inserted else { return }
        masked.append(MaskedValue(kind: kind, text: text, span: span))
    }

    // MARK: Whole values

    private mutating func withheld(
        _ value: TypedValue, of field: FieldDefinition, as kind: PrivateKind
    ) -> TypedValue {
        guard !value.isEmpty, let shown = bars(in: value, kind) else { return value }
        // ㊞ and its like are no secret: they say that there was a seal, as the bar does.
        let isSealMark = field.type.name == SealField.name
        for text in isSealMark ? [] : value.written { note(text.value, kind, at: text.span) }
        return .redacted(RedactedValue(original: value, shown: shown, kind: kind))
    }

    /// The value with a bar for each thing in it; nil where there is nothing to see.
    private func bars(in value: TypedValue, _ kind: PrivateKind) -> TypedValue? {
        switch value {
        case .texts(let texts): return .texts(texts.map { PrivateText.bar(kind, at: $0.span) })
        case .pictures(let pictures): return .pictures(pictures.map { $0.withheld(as: kind) })
        case .text, .date, .period, .times, .amount, .number, .rate, .fiscalYear, .prose, .choice, .account:
            return value.place.map { .text(PrivateText.bar(kind, at: $0)) }
        case .rows, .blank, .redacted: return nil
        }
    }

    // MARK: Pieces

    /// A value whose marked pieces are masked; the value itself where it has none.
    private mutating func withoutPieces(_ value: TypedValue) -> TypedValue {
        let before = pieceCount
        let shown: TypedValue
        switch value {
        case .text(let text): shown = .text(withoutPieces(text))
        case .texts(let texts): shown = .texts(texts.map { withoutPieces($0) })
        case .account(var account):
            account.parts = account.parts.mapValues { withoutPieces($0) }
            shown = .account(account)
        case .pictures(let pictures):
            pieceCount += 1
            shown = .pictures(pictures.map { withoutPieces($0).withPublicName })
        case .prose(let blocks, let span): shown = .prose(withoutPieces(blocks), span)
        case .date, .period, .times, .amount, .number, .rate, .fiscalYear, .choice, .rows, .blank, .redacted:
            return value
        }
        guard pieceCount > before else { return value }
        return .redacted(RedactedValue(original: value, shown: shown, kind: nil))
    }

    mutating func withoutPieces(_ text: Spanned<String>) -> Spanned<String> {
        let cut = PrivateText(text, masking: profile.masks)
        if cut.isBroken { findings.add(.privateMarkBroken(at: text.span)) }
        for piece in cut.pieces { takeOut(piece.text, piece.kind) }
        return cut.text
    }

    /// Notes a piece that a bar takes the place of.
    mutating func takeOut(_ text: Spanned<String>, _ kind: PrivateKind?) {
        pieceCount += 1
        note(text.value, kind ?? .other, at: text.span)
    }

    /// A writer who marks what the council never masks is told that it stays readable.
    private func tellOfPieces(in value: TypedValue, of field: FieldDefinition) {
        var trial = Redactor(profile, findings: Findings())
        _ = trial.withoutPieces(value)
        for piece in trial.masked { findings.add(.neverMasked(field.name.value, at: piece.span)) }
    }
}
