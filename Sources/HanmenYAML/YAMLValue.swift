public import HanmenCore

/// A YAML value read as text: every scalar is what was typed (`13:15` stays `13:15`), every node has its place.
public indirect enum YAMLValue: Sendable {
    /// A scalar, as typed; an empty value is the empty text.
    case scalar(Spanned<String>)
    /// A list.
    case sequence([YAMLValue], SourceSpan)
    /// Keys and values, in order.
    case mapping([YAMLEntry], SourceSpan)

    /// Where the value stands.
    public var span: SourceSpan {
        switch self {
        case .scalar(let text): text.span
        case .sequence(_, let span), .mapping(_, let span): span
        }
    }

    /// The value of a key of a mapping.
    public subscript(key: String) -> YAMLValue? {
        guard case .mapping(let entries, _) = self else { return nil }
        return entries.first { $0.key.value == key }?.value
    }
}

/// A key and its value.
public struct YAMLEntry: Sendable {
    /// The key, with its place.
    public var key: Spanned<String>
    /// The value.
    public var value: YAMLValue

    /// A key and its value.
    public init(key: Spanned<String>, value: YAMLValue) {
        self.key = key
        self.value = value
    }
}
