/// A shaped piece and the face that it was shaped with; one that all who set it share.
final class ShapedPiece {
    let face: ShapingFace
    let glyphs: [ShapedGlyph]
    /// What was shaped.
    let text: String
    /// The advances of all its glyphs.
    let advance: Int

    init(face: ShapingFace, glyphs: [ShapedGlyph], text: String) {
        self.face = face
        self.glyphs = glyphs
        self.text = text
        advance = glyphs.reduce(0) { $0 + $1.advance }
    }
}

/// The chain of faces of one role, with what was shaped through it.
///
/// Pieces (a character with its marks, a Latin word) are shaped by themselves, never in the context of a line, so
/// that a warm cache and a cold one give the same result.
final class RoleFaces {
    private let chain: [FontSource]
    private let store: FaceStore
    private var characters = ScalarTable<ShapedPiece?>()
    private var pieces: [String: ShapedPiece?] = [:]
    private var uprightPieces: [String: ShapedPiece?] = [:]

    init(chain: [FontSource], store: FaceStore) {
        self.chain = chain
        self.store = store
    }

    /// The file that is asked first.
    var firstChoice: String? { chain.first?.path }

    /// A single character, shaped with the first face that has it; nil where none has.
    func shape(_ character: Unicode.Scalar) -> ShapedPiece? {
        if let known = characters[character] { return known }
        let piece = shapeAnew(String(character))
        characters[character] = .some(piece)
        return piece
    }

    /// A piece of text, shaped with the first face that has all of it; nil where none has.
    func shape(_ text: String) -> ShapedPiece? {
        if let known = pieces[text] { return known }
        let piece = shapeAnew(text)
        pieces[text] = .some(piece)
        return piece
    }

    /// A piece of text shaped from top to bottom, with the first face that has all of it; nil where none has.
    func shapeVertically(_ text: String) -> ShapedPiece? {
        if let known = uprightPieces[text] { return known }
        let piece = face(covering: text).map {
            ShapedPiece(face: $0, glyphs: $0.shapeVertically(text), text: text)
        }
        uprightPieces[text] = .some(piece)
        return piece
    }

    private func shapeAnew(_ text: String) -> ShapedPiece? {
        face(covering: text).map { ShapedPiece(face: $0, glyphs: $0.shape(text), text: text) }
    }

    private func face(covering text: String) -> ShapingFace? {
        chain.lazy.compactMap { self.store.face($0) }.first { $0.covers(text) }
    }
}

extension ShapingFace {
    /// Whether the face has every character of a text, and every variation sequence.
    fileprivate func covers(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let selector = index + 1 < scalars.count && scalars[index + 1].isVariationSelector
            guard covers(scalars[index], selector: selector ? scalars[index + 1] : nil) else { return false }
            index += selector ? 2 : 1
        }
        return true
    }
}
