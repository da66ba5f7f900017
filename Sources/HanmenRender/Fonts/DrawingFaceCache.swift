import HanmenCore

/// The faces that a renderer has prepared, kept from document to document.
///
/// A cache belongs to one worker: it is not `Sendable`, and neither are the renderers that use it. Renderers of one
/// worker may share a cache.
public final class DrawingFaceCache {
    private var faces: [Instance: DrawingFace] = [:]

    private struct Instance: Hashable {
        var font: FontFace
        var number: Int
    }

    /// An empty cache.
    public init() {}

    /// An instance of the prepared face, made at the first call; see ``GlyphTexts``.
    func face(for font: FontFace, instance number: Int = 0) throws(RenderError) -> DrawingFace {
        let instance = Instance(font: font, number: number)
        if let face = faces[instance] { return face }
        let face = try DrawingFace(font)
        faces[instance] = face
        return face
    }
}

@available(*, unavailable)
extension DrawingFaceCache: Sendable {}
