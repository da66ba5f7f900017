import HanmenCore
import HanmenFont

/// The faces that a renderer has prepared, kept from document to document.
///
/// A cache belongs to one worker: it is not `Sendable`, and neither are the renderers that use it. Renderers of one
/// worker may share a cache.
public final class DrawingFaceCache {
    private var faces: [FontFace: DrawingFace] = [:]
    private var instances: [Instance: EmbeddedFace] = [:]
    private var trueTypes: [FontFace: TrueTypeFace?] = [:]

    private struct Instance: Hashable {
        var font: FontFace
        var number: Int
    }

    /// An empty cache.
    public init() {}

    /// The prepared face with its outlines, made at the first call.
    func face(for font: FontFace) throws(RenderError) -> DrawingFace {
        if let face = faces[font] { return face }
        let face = try DrawingFace(font)
        faces[font] = face
        return face
    }

    /// An instance of the face for a file that embeds it, made at the first call; see ``GlyphTexts``.
    func embeddedFace(for font: FontFace, instance number: Int) throws(RenderError) -> EmbeddedFace {
        let instance = Instance(font: font, number: number)
        if let face = instances[instance] { return face }
        let face: EmbeddedFace =
            if let trueType = try trueType(font) {
                .placeholder(try PlaceholderFace(of: trueType, font, instance: number))
            } else {
                .whole(number == 0 ? try self.face(for: font) : try DrawingFace(font))
            }
        instances[instance] = face
        return face
    }

    private func trueType(_ font: FontFace) throws(RenderError) -> TrueTypeFace? {
        if let known = trueTypes[font] { return known }
        let face = TrueTypeFace(try FontMapping.mapped(font), index: font.index)
        trueTypes[font] = face
        return face
    }
}

@available(*, unavailable)
extension DrawingFaceCache: Sendable {}

/// How a face is given to a file that embeds it.
enum EmbeddedFace {
    /// TrueType outlines are put in by finishing.
    case placeholder(PlaceholderFace)
    /// PostScript outlines are embedded by Cairo, who does it well.
    case whole(DrawingFace)
}
