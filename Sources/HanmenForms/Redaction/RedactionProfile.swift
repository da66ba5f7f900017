public import HanmenCore

/// What a council masks in its public editions, and how (公開; forms.md §7, point 31 of §8).
public struct RedactionProfile: Hashable, Sendable {
    /// What a bar looks like (形).
    public enum Look: String, CaseIterable, Hashable, Sendable {
        /// A black bar.
        case black = "黒塗り"
        /// An empty box.
        case white = "白抜き"
    }

    /// Who masks (担当).
    public enum Masker: String, CaseIterable, Hashable, Sendable {
        /// The secretariat, when it publishes.
        case secretariat = "議会事務局"
        /// The faction, before it hands in.
        case faction = "会派"
    }

    /// The kinds that are masked (伏せる).
    public var masked: Set<PrivateKind>
    /// Fields and columns that are never masked, whatever they are (伏せない): a payee, a date, an amount, a use.
    public var neverMasked: Set<String>
    /// Who masks; nil where the layout does not say.
    public var masker: Masker?
    /// What a bar looks like.
    public var look: Look

    /// All kinds masked by black bars, unless said otherwise.
    public init(
        masked: Set<PrivateKind> = Set(PrivateKind.allCases), neverMasked: Set<String> = [],
        masker: Masker? = nil, look: Look = .black
    ) {
        self.masked = masked
        self.neverMasked = neverMasked
        self.masker = masker
        self.look = look
    }

    /// Whether a piece of text of a kind is masked. One whose kind could not be read always is.
    func masks(_ kind: PrivateKind?) -> Bool { kind.map(masked.contains) ?? true }

    /// Whether a field, or a column of one (`帳簿.支払先`, or 支払先 of any field), must stay readable.
    func neverMasks(_ field: String, columnOf owner: String? = nil) -> Bool {
        neverMasked.contains(field) || owner.map { neverMasked.contains("\($0).\(field)") } == true
    }
}
