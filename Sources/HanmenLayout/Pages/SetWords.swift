public import HanmenCore
public import HanmenText

/// A few words set on one line by themselves, for what is put on finished pages: a folio of a whole volume.
public struct SetWords: Sendable {
    /// The glyphs, from the baseline's start at zero.
    public let runs: [GlyphRun]
    /// How wide they are.
    public let width: Length
    /// The faces that the runs name.
    public let faces: [FontFace]

    /// Sets words in a font role of a library.
    public init(_ text: String, role: String, size: Length, library: FontLibrary) {
        let shaper = Shaper(library: library)
        let shaped = shaper.shape([TextRun(text, role: role, size: size)], options: Shaper.Options())
        let line = Composer(policy: CompositionPolicy()).naturalLine(shaped.clusters)
        runs = shaped.glyphRuns(for: line, at: .zero)
        width = line.end
        faces = shaper.fonts
    }
}
