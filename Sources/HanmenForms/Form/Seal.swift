public import HanmenCore
public import HanmenReport

/// What stands at the end of a name: a mark on paper, an imprint, the room of a signature (forms.md C17, C20).
public struct Seal: Sendable {
    /// What is drawn.
    public var mark: SealMark
    /// What is engraved in a drawn seal.
    public var text: String
    /// How large an imprint or its room is; nil leaves that to the mark.
    public var side: Length?
    /// The picture of an imprint, for ``SealMark/scan``.
    public var scan: InlineImage?
    /// The field that lies over it, to be signed; nil where there is none.
    public var field: SignatureField?

    /// A seal.
    public init(
        _ mark: SealMark, text: String = "", side: Length? = nil, scan: InlineImage? = nil,
        field: SignatureField? = nil
    ) {
        self.mark = mark
        self.text = text
        self.side = side
        self.scan = scan
        self.field = field
    }

    /// The seal as a public edition shows it: of an imprint only that there was one.
    var withoutImprint: Seal { mark.isImprint ? Seal(.printed, field: field) : self }
}
