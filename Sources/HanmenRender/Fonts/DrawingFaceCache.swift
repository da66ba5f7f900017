import HanmenCore
import HanmenFont

/// The faces that a renderer has prepared, kept from document to document.
///
/// A cache belongs to one worker: it is not `Sendable`, and neither are the renderers that use it. Renderers of one
/// worker may share a cache.
public final class DrawingFaceCache {
    private var faces: [Instance: DrawingFace] = [:]
    private var trueTypes: [FontFace: TrueTypeFace?] = [:]

    private struct Instance: Hashable {
        var font: FontFace
        var number: Int
    }

    /// An empty cache.
    public init() {}

    /// The prepared face with its outlines, made at the first call. Cairo takes each instance for a face of its own.
    func face(for font: FontFace, instance number: Int = 0) throws(RenderError) -> DrawingFace {
        let instance = Instance(font: font, number: number)
        if let face = faces[instance] { return face }
        let face = try DrawingFace(font)
        faces[instance] = face
        return face
    }

    /// The face as its file has it; nil where its outlines are not TrueType's.
    func trueType(_ font: FontFace) throws(RenderError) -> TrueTypeFace? {
        if let known = trueTypes[font] { return known }
        let face = TrueTypeFace(try FontMapping.mapped(font), index: font.index)
        trueTypes[font] = face
        return face
    }
}

@available(*, unavailable)
extension DrawingFaceCache: Sendable {}
