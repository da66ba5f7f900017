/// A font file and the face in it: all that drawing needs to know of a font.
public struct FontFace: Hashable, Sendable {
    /// The path of the file.
    public var path: String
    /// The face in a collection; 0 in a file with one face.
    public var index: Int
    /// The family name, for people and for text dumps.
    public var name: String
    /// What the font's licence says of putting it into documents.
    public var embedding: FontEmbedding

    /// A face of a font file.
    public init(path: String, index: Int, name: String, embedding: FontEmbedding = .allowed) {
        self.path = path
        self.index = index
        self.name = name
        self.embedding = embedding
    }
}

/// What the licence bits of a font say of putting it into documents (OpenType 1.9, OS/2, `fsType`).
public enum FontEmbedding: Hashable, Sendable {
    /// A part of the outlines may be embedded for viewing and printing.
    case allowed
    /// Restricted: not without leave of the owner.
    case forbidden
    /// Only the whole font, never the part that a document uses.
    case wholeOnly
    /// Only bitmaps, never outlines.
    case bitmapsOnly

    /// What the bits say; where several licences are named, the most generous counts.
    public init(fsType bits: UInt16) {
        if bits & 0x000F == 0x0002 {
            self = .forbidden
        } else if bits & 0x0200 != 0 {
            self = .bitmapsOnly
        } else if bits & 0x0100 != 0 {
            self = .wholeOnly
        } else {
            self = .allowed
        }
    }
}

/// A face of a document: an index into ``PagedDocument/fonts``.
public struct FontID: Hashable, Sendable {
    /// The place in the document's list of faces.
    public var index: Int

    /// The face at a place of the list.
    public init(index: Int) { self.index = index }
}
