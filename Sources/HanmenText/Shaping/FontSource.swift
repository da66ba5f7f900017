/// A font file that `Fonts/fonts.yaml` names, and the face in it.
public struct FontSource: Hashable, Sendable {
    /// The path of the file.
    public var path: String
    /// The family name as fontconfig knows it; picks the face of a collection.
    public var family: String

    /// A face of a file.
    public init(path: String, family: String) {
        self.path = path
        self.family = family
    }
}

/// A font role (明朝, ゴシック …): the faces to ask for a character, first to last.
public struct FontRole: Hashable, Sendable {
    /// The role's name.
    public var name: String
    /// The chain of fallbacks.
    public var chain: [FontSource]

    /// A role with its chain.
    public init(name: String, chain: [FontSource]) {
        self.name = name
        self.chain = chain
    }
}
