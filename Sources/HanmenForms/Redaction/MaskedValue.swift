public import HanmenCore

/// A value that a public edition must not contain, as it was written: what an audit searches for.
public struct MaskedValue: Hashable, Sendable {
    /// What kind of private thing it is.
    public var kind: PrivateKind
    /// The text as written.
    public var text: String
    /// Where it was written.
    public var span: SourceSpan?

    /// A value to look for.
    public init(kind: PrivateKind, text: String, span: SourceSpan? = nil) {
        self.kind = kind
        self.text = text
        self.span = span
    }
}
