public import HanmenCore

/// What a piece of text is to a reader, where that differs from the text around it.
///
/// The place tells two pieces apart that are otherwise the same.
public struct TextMeaning: Hashable, Sendable {
    /// Where it leads, if it is a link.
    public var target: LinkTarget?
    /// The field that is filled in there, if it is room for one.
    public var field: String?
    /// Its language (BCP 47), where that is another.
    public var language: String?
    /// What kind of private thing it hides, if it is a bar.
    public var masked: PrivateKind?
    /// What it says.
    public var text: String
    /// Where it was written.
    public var span: SourceSpan

    /// A piece of text at a place.
    public init(
        target: LinkTarget? = nil, field: String? = nil, language: String? = nil, text: String,
        span: SourceSpan
    ) {
        self.target = target
        self.field = field
        self.language = language
        self.text = text
        self.span = span
    }

    /// The same piece in a language.
    public func with(language: String) -> TextMeaning {
        TextMeaning(target: target, field: field, language: language, text: text, span: span)
    }
}
