/// What stands at the end of a name: a mark on paper, an imprint, the room of a signature (forms.md C17, C20).
public struct Seal: Hashable, Sendable {
    /// What is drawn.
    public var mark: SealMark
    /// The field that lies over it, to be signed; nil where there is none.
    public var field: SignatureField?

    /// A seal.
    public init(_ mark: SealMark, field: SignatureField? = nil) {
        self.mark = mark
        self.field = field
    }
}
