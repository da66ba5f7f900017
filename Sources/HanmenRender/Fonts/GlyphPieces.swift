import HanmenCore

/// A part of a run that is drawn with one instance of its face.
struct GlyphPiece {
    /// The instance of the face.
    var instance: Int
    /// Whether each glyph stands for a text of its own, so that the font alone says which.
    var isPlain: Bool
    var glyphs: Range<Int>
    var clusters: Range<Int>
    /// The bytes of the run's text.
    var text: Range<Int>
}

extension GlyphRun {
    /// The run in as few pieces as can be; the clusters must cover the text. `font` is the number by which the texts know its face.
    func pieces(of font: Int, by texts: GlyphTexts) -> [GlyphPiece] {
        var run = self
        return run.text.withUTF8 { bytes in
            var pieces: [GlyphPiece] = []
            var (glyph, byte) = (0, 0)
            for (number, cluster) in clusters.enumerated() {
                let isPlain = cluster.glyphCount == 1 && cluster.utf8Count > 0
                let text = byte..<byte + cluster.utf8Count
                let instance =
                    isPlain
                    ? texts.instance(
                        font: font, glyph: glyphs[glyph].id,
                        text: UnsafeBufferPointer(rebasing: bytes[text])) : 0
                glyph += cluster.glyphCount
                byte = text.upperBound
                if let last = pieces.indices.last, pieces[last].instance == instance,
                    pieces[last].isPlain == isPlain
                {
                    pieces[last].glyphs = pieces[last].glyphs.lowerBound..<glyph
                    pieces[last].clusters = pieces[last].clusters.lowerBound..<number + 1
                    pieces[last].text = pieces[last].text.lowerBound..<byte
                } else {
                    pieces.append(
                        GlyphPiece(
                            instance: instance, isPlain: isPlain,
                            glyphs: glyph - cluster.glyphCount..<glyph, clusters: number..<number + 1,
                            text: text))
                }
            }
            return pieces
        }
    }
}
