import HanmenCore

/// The faces that a renderer has prepared, kept from document to document.
///
/// A cache belongs to one worker: it is not `Sendable`, and neither are the renderers that use it. Renderers of one
/// worker may share a cache.
public final class DrawingFaceCache {
    private var faces: [FontFace: DrawingFace] = [:]

    /// An empty cache.
    public init() {}

    /// The prepared face, made at the first call.
    func face(for font: FontFace) throws(RenderError) -> DrawingFace {
        if let face = faces[font] { return face }
        let face = try DrawingFace(font)
        faces[font] = face
        return face
    }
}

@available(*, unavailable)
extension DrawingFaceCache: Sendable {}
