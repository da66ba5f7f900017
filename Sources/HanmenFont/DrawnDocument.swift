/// A document as the painter leaves it, for finishing: pages in a file whose fonts are still placeholders.
public struct DrawnDocument {
    /// The file; nothing is missing in it but the outlines of its fonts and what finishing adds.
    public let file: [UInt8]
    /// What each placeholder stands for, by its PostScript name.
    package let fonts: [String: DrawnFont]

    /// A drawn file with its placeholders.
    package init(file: [UInt8], fonts: [String: DrawnFont]) {
        self.file = file
        self.fonts = fonts
    }
}

@available(*, unavailable)
extension DrawnDocument: Sendable {}

/// A font that a document is drawn with.
package struct DrawnFont {
    /// The face whose outlines belong into the file.
    package var face: TrueTypeFace
    /// The text that each used glyph stands for. Glyphs that only stand for a text together are missing.
    package var texts: [Int: String]

    /// A font with the texts of its glyphs.
    package init(face: TrueTypeFace, texts: [Int: String]) {
        self.face = face
        self.texts = texts
    }
}
