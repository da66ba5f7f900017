/// The faces of a set of roles, opened when first needed and kept with what was shaped.
///
/// One library a worker: it holds Pango handles and is not shared between threads.
public final class FontLibrary {
    /// The roles by name.
    let roles: [String: FontRole]
    private var faces: [FontSource: ShapingFace?] = [:]
    private var pieces: [PieceKey: ShapedPiece?] = [:]

    /// A library of roles.
    public init(roles: [FontRole]) {
        self.roles = Dictionary(roles.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is shaped by itself: a character with its marks, or a Latin word.
    struct PieceKey: Hashable {
        var role: String
        var text: String
    }

    /// A shaped piece and the face that it was shaped with.
    struct ShapedPiece {
        var face: ShapingFace
        var glyphs: [ShapedGlyph]
    }

    /// Shapes a piece with the first face of the role's chain that has all of it; nil where none has.
    ///
    /// Pieces are shaped by themselves, never in the context of a line, so that a warm cache and a cold one give the
    /// same result.
    func shape(_ text: String, role: String) -> ShapedPiece? {
        let key = PieceKey(role: role, text: text)
        if let known = pieces[key] { return known }
        let piece = face(for: text, role: role).map { ShapedPiece(face: $0, glyphs: $0.shape(text)) }
        pieces[key] = .some(piece)
        return piece
    }

    /// The distances of a role's first face from its baseline, in parts of an em.
    public func verticalExtents(ofRole role: String) -> (ascender: Double, descender: Double) {
        roles[role]?.chain.lazy.compactMap { self.open($0) }.first?.verticalExtents ?? (0.88, 0.12)
    }

    private func face(for text: String, role: String) -> ShapingFace? {
        roles[role]?.chain.lazy.compactMap { self.open($0) }.first { Self.covers($0, text) }
    }

    private func open(_ source: FontSource) -> ShapingFace? {
        if let known = faces[source] { return known }
        let face = ShapingFace(source)
        faces[source] = .some(face)
        return face
    }

    private static func covers(_ face: ShapingFace, _ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let selector = index + 1 < scalars.count && scalars[index + 1].isVariationSelector
            guard face.covers(scalars[index], selector: selector ? scalars[index + 1] : nil) else {
                return false
            }
            index += selector ? 2 : 1
        }
        return true
    }
}

extension Unicode.Scalar {
    /// A standardized or ideographic variation selector.
    var isVariationSelector: Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }
}

@available(*, unavailable)
extension FontLibrary: Sendable {}
