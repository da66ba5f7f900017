import HanmenCore
import HanmenFont

/// A part of a run that is drawn with one instance of its face.
struct GlyphPiece {
    /// The instance of the face.
    var instance: Int
    var glyphs: Range<Int>
    var clusters: Range<Int>
    /// The bytes of the run's text.
    var text: Range<Int>
}

extension GlyphRun {
    /// The run in as few pieces as can be; the clusters must cover the text.
    func pieces(by codes: inout GlyphCodes) -> [GlyphPiece] {
        var run = self
        return run.text.withUTF8 { bytes in
            var pieces: [GlyphPiece] = []
            var (glyph, byte) = (0, 0)
            for (number, cluster) in clusters.enumerated() {
                let text = byte..<byte + cluster.utf8Count
                var instance = 0
                if cluster.isPlain {
                    let code = codes.code(
                        glyph: Int(glyphs[glyph].id), text: UnsafeBufferPointer(rebasing: bytes[text]))
                    instance = code.map { codes.uses[$0].rank } ?? 0
                }
                glyph += cluster.glyphCount
                byte = text.upperBound
                if let last = pieces.indices.last, pieces[last].instance == instance {
                    pieces[last].glyphs = pieces[last].glyphs.lowerBound..<glyph
                    pieces[last].clusters = pieces[last].clusters.lowerBound..<number + 1
                    pieces[last].text = pieces[last].text.lowerBound..<byte
                } else {
                    pieces.append(
                        GlyphPiece(
                            instance: instance, glyphs: glyph - cluster.glyphCount..<glyph,
                            clusters: number..<number + 1, text: text))
                }
            }
            return pieces
        }
    }
}
