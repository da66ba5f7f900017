/// A font file and the face in it: all that drawing needs to know of a font.
public struct FontFace: Hashable, Sendable {
    /// The path of the file.
    public var path: String
    /// The face in a collection; 0 in a file with one face.
    public var index: Int
    /// The family name, for people and for text dumps.
    public var name: String

    /// A face of a font file.
    public init(path: String, index: Int, name: String) {
        self.path = path
        self.index = index
        self.name = name
    }
}

/// A face of a document: an index into ``PagedDocument/fonts``.
public struct FontID: Hashable, Sendable {
    /// The place in the document's list of faces.
    public var index: Int

    /// The face at a place of the list.
    public init(index: Int) { self.index = index }
}
