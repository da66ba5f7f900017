import HanmenCore

/// Which texts the glyphs of a document stand for.
///
/// An embedded font maps a glyph to one text. Where a house rule draws 「（」 for a typed `(`, or two characters look
/// the same, one glyph stands for several: each further text gets an instance of the face of its own, so that every
/// reader extracts what was typed without help from the content around it.
final class GlyphTexts {
    /// By face and glyph, the text it was drawn for first; 0 where it was not drawn yet.
    private var first: [[UInt32]] = []
    /// The further texts of the few glyphs that have some.
    private var further: [Key: [UInt32]] = [:]
    /// The numbers of texts of several characters, beyond those of Unicode.
    private var numbers: [String: UInt32] = [:]

    init() {}

    private struct Key: Hashable {
        var font: Int
        var glyph: UInt32
    }

    /// The instance of the face to draw each cluster of a run with; the first is 0.
    func instances(for run: GlyphRun) -> [Int] {
        var glyph = 0
        var text = Substring(run.text).utf8
        return run.clusters.map { cluster in
            defer {
                glyph += cluster.glyphCount
                text = text.dropFirst(cluster.utf8Count)
            }
            guard cluster.glyphCount == 1 else { return 0 }
            return instance(
                font: run.font.index, glyph: run.glyphs[glyph].id,
                text: number(of: Substring(text.prefix(cluster.utf8Count))))
        }
    }

    private func instance(font: Int, glyph: UInt32, text: UInt32) -> Int {
        reserve(font: font, glyph: Int(glyph))
        guard first[font][Int(glyph)] != text else { return 0 }
        if first[font][Int(glyph)] == 0 {
            first[font][Int(glyph)] = text
            return 0
        }
        let key = Key(font: font, glyph: glyph)
        if let place = further[key, default: []].firstIndex(of: text) { return place + 1 }
        further[key, default: []].append(text)
        return further[key, default: []].count
    }

    private func reserve(font: Int, glyph: Int) {
        while first.count <= font { first.append([]) }
        let missing = glyph + 1 - first[font].count
        if missing > 0 { first[font] += repeatElement(0, count: missing + 1024) }
    }

    private func number(of text: Substring) -> UInt32 {
        let scalars = text.unicodeScalars
        if let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
            return scalar.value + 1
        }
        let text = String(text)
        if let known = numbers[text] { return known }
        numbers[text] = 0x11_0001 + UInt32(numbers.count)
        return 0x11_0001 + UInt32(numbers.count - 1)
    }
}

extension GlyphRun {
    /// The run in pieces that are each drawn with one instance of the face.
    func pieces(by instances: [Int]) -> [(instance: Int, run: GlyphRun)] {
        guard instances.contains(where: { $0 > 0 }) else { return [(0, self)] }
        var pieces: [(instance: Int, run: GlyphRun)] = []
        var glyphs = glyphs[...]
        var text = Substring(text).utf8
        for (cluster, instance) in zip(clusters, instances) {
            if pieces.last?.instance != instance {
                var empty = self
                (empty.glyphs, empty.text, empty.clusters) = ([], "", [])
                pieces.append((instance, empty))
            }
            let last = pieces.count - 1
            pieces[last].run.glyphs += glyphs.prefix(cluster.glyphCount)
            pieces[last].run.text += String(Substring(text.prefix(cluster.utf8Count)))
            pieces[last].run.clusters.append(cluster)
            glyphs = glyphs.dropFirst(cluster.glyphCount)
            text = text.dropFirst(cluster.utf8Count)
        }
        return pieces
    }
}
