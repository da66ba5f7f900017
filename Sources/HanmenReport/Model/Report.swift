public import HanmenCore

/// The meaning of one report (報告書): what a member wrote, with the place of every value.
public struct Report: Sendable {
    /// The file it was read from.
    public var source: SourceText
    /// The front matter, in order.
    public var fields: [ReportField]
    /// The narrative under the front matter.
    public var body: [ReportBlock]

    /// A report from its parts.
    public init(source: SourceText, fields: [ReportField], body: [ReportBlock]) {
        self.source = source
        self.fields = fields
        self.body = body
    }

    /// The value of a field, by its Japanese key.
    public subscript(key: String) -> FieldValue? {
        fields.first { $0.key.value == key }?.value
    }
}

/// One key of the front matter and its value.
public struct ReportField: Sendable {
    /// The key as the layout names it: 会派名, 期間, 研修場所 …
    public var key: Spanned<String>
    /// The value, not yet typed.
    public var value: FieldValue

    /// A field.
    public init(key: Spanned<String>, value: FieldValue) {
        self.key = key
        self.value = value
    }
}

/// A value of the front matter, as text: the layout decides what type it has.
public indirect enum FieldValue: Sendable {
    /// One text; may hold line ends.
    case text(Spanned<String>)
    /// Several values.
    case list([FieldValue], SourceSpan)
    /// Named values, in order.
    case record([ReportField], SourceSpan)
    /// A key without a value.
    case empty(SourceSpan)

    /// Where the value stands.
    public var span: SourceSpan {
        switch self {
        case .text(let text): text.span
        case .list(_, let span), .record(_, let span), .empty(let span): span
        }
    }
}
