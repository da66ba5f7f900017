import HanmenCore
import HanmenReport

/// A type of field (型): how a value of the front matter is read. One file a type.
protocol FieldType: Sendable {
    /// What layouts call it.
    static var name: String { get }
    /// What it reads values into.
    static var kind: ValueKind { get }
    /// Reads a value that is not empty.
    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue
    /// The same by all that the layout says of the field: its choices, its columns, its unit.
    static func read(_ value: FieldValue, as field: FieldDefinition) throws(DiagnosticError) -> TypedValue
}

extension FieldType {
    static func read(_ value: FieldValue, as field: FieldDefinition) throws(DiagnosticError) -> TypedValue {
        try read(value, of: field.name.value)
    }
}

/// The types of fields there are.
enum FieldTypes {
    /// All of them, in the order in which they are told to the user.
    static let all: [any FieldType.Type] = [
        TextField.self, DateField.self, PeriodField.self, TimeField.self, PersonField.self, PersonsField.self,
        TextsField.self, ProseField.self, AmountField.self, NumberField.self, RateField.self,
        FiscalYearField.self, ChoiceField.self, RingedChoiceField.self, AccountField.self,
        DocumentNumberField.self, SealField.self, RowsField.self, PictureField.self, PicturesField.self,
    ]

    static func named(_ name: String) -> (any FieldType.Type)? { all.first { $0.name == name } }
}

/// What kinds of values there are: formats (書式) say which they go with.
package enum ValueKind: String, CaseIterable, Sendable {
    case text, texts, date, period, times, amount, number, rate, fiscalYear, prose, choice, account, rows,
        pictures
}

/// A value of a report after its layout's type was applied.
enum TypedValue: Sendable {
    case text(Spanned<String>)
    case texts([Spanned<String>])
    case date(Spanned<WrittenDate>)
    case period(Spanned<DatePeriod>)
    case times(Spanned<[TimeRange]>)
    case amount(Spanned<Int>)
    case number(Spanned<ExactNumber>, unit: String?)
    case rate(Spanned<ExactNumber>)
    /// By the common era's year in which it begins.
    case fiscalYear(Spanned<Int>)
    case prose([ReportBlock], SourceSpan)
    /// The one chosen, if any, and all there are; whether they are printed all, the chosen one ringed.
    case choice(Spanned<String>?, of: [Spanned<String>], isRinged: Bool)
    case account(Account)
    case rows(DetailRows)
    /// Pictures by their files, with what is said about them.
    case pictures([InlineImage])
    /// Nothing yet: room to write it in.
    case blank(BlankField)
    /// Something that a public edition masks, in whole or in part.
    indirect case redacted(RedactedValue)

    /// Whether there is nothing in it: for 「…がある」 and for required fields.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.value.isEmpty
        case .texts(let texts): texts.isEmpty
        case .prose(let blocks, _): blocks.isEmpty
        case .choice(let chosen, _, _): chosen == nil
        case .account(let account): account.parts.isEmpty
        case .rows(let rows): rows.rows.isEmpty
        case .pictures(let pictures): pictures.isEmpty
        case .redacted(let value): value.original.isEmpty
        case .date, .period, .times, .amount, .number, .rate, .fiscalYear, .blank: false
        }
    }

    /// Where it was written.
    var place: SourceSpan? {
        switch self {
        case .text(let text): text.span
        case .texts(let texts): texts.first?.span
        case .date(let date): date.span
        case .period(let period): period.span
        case .times(let times): times.span
        case .amount(let yen): yen.span
        case .number(let number, _): number.span
        case .rate(let rate): rate.span
        case .fiscalYear(let year): year.span
        case .prose(_, let span): span
        case .choice(let chosen, _, _): chosen?.span
        case .account(let account): account.span
        case .rows(let rows): rows.span
        case .pictures(let pictures): pictures.first?.path.span
        case .blank(let field): field.span
        case .redacted(let value): value.original.place
        }
    }
}

extension FieldType {
    /// The one text that the value must be.
    static func text(_ value: FieldValue, of field: String) throws(DiagnosticError) -> Spanned<String> {
        guard case .text(let text) = value else {
            throw DiagnosticError(.fieldWantsText(field, at: value.span))
        }
        return text.trimmed
    }

    /// The texts of a list, or of one text taken apart by `separate`.
    static func texts(
        _ value: FieldValue, of field: String, separate: (Spanned<String>) -> [Spanned<String>]
    ) throws(DiagnosticError) -> [Spanned<String>] {
        guard case .list(let values, _) = value else { return separate(try text(value, of: field)) }
        var texts: [Spanned<String>] = []
        for value in values {
            if case .empty = value { continue }
            texts.append(try text(value, of: field))
        }
        return texts
    }
}

extension Spanned<String> {
    /// The text without spaces at both ends; its place shrinks with it.
    var trimmed: Spanned<String> {
        let text = value.trimmed
        guard text.utf8.count < value.utf8.count else { return self }
        return Spanned(text, at: part(text))
    }

    /// The text taken apart at characters; places are right where the text stands as it was typed.
    func split(at separators: [Character]) -> [Spanned<String>] {
        value.split { separators.contains($0) }.map { Spanned(String($0), at: part($0)).trimmed }
            .filter { !$0.value.isEmpty }
    }

    private func part(_ text: some StringProtocol) -> SourceSpan {
        guard let found = span.range.count == value.utf8.count ? offset(of: text) : nil else { return span }
        return span.part(found..<found + text.utf8.count)
    }

    private func offset(of text: some StringProtocol) -> Int? {
        if let slice = text as? Substring {
            return value.utf8.distance(from: value.startIndex, to: slice.startIndex)
        }
        guard let first = value.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }) else {
            return nil
        }
        return value.utf8.distance(from: value.startIndex, to: first)
    }
}
