package import HanmenCore

/// A character as it stands on a page: its em box, as far as the display list tells.
struct StandingCharacter {
    var text: Character
    /// The em box; half as wide for what is half as wide.
    var box: Rect
    var color: Color
    /// The run it belongs to, numbered through the page.
    var run: Int
    var span: SourceSpan?
}

/// What one cluster of a run says, with its em box.
package struct RunCharacter {
    /// The text: one character, or what stands for several of them.
    package var text: Substring
    /// The em box; half as wide for what is half as wide.
    package var box: Rect
}

extension GlyphRun {
    /// The characters of the run with their em boxes, in the order of the text.
    package var standingCharacters: [RunCharacter] {
        var characters: [RunCharacter] = []
        characters.reserveCapacity(clusters.count)
        var glyph = 0
        var rest = Substring(text).utf8
        for cluster in clusters {
            defer { glyph += cluster.glyphCount }
            let part = Substring(rest.prefix(cluster.utf8Count))
            rest = rest.dropFirst(cluster.utf8Count)
            guard let first = part.first, glyph < glyphs.count else { continue }
            characters.append(RunCharacter(text: part, box: box(ofGlyph: glyph, first)))
        }
        return characters
    }

    /// The letters and figures of the run with their em boxes; marks are left out, as theirs are half empty.
    func letters(numbered number: Int) -> [StandingCharacter] {
        standingCharacters.compactMap { character in
            guard let first = character.text.first, first.isLetter || first.isNumber else { return nil }
            return StandingCharacter(
                text: first, box: character.box, color: color, run: number, span: span)
        }
    }

    /// Fonts keep 0.88 em above the baseline (the house's fonts do); the width is that of the text, as far as the next
    /// glyph leaves it.
    private func box(ofGlyph index: Int, _ character: Character) -> Rect {
        let own = glyphs[index].offset
        var width = size * (character.isFullWidth ? 1 : 0.5)
        if index + 1 < glyphs.count {
            let advance = glyphs[index + 1].offset.x - own.x
            if advance > .zero { width = min(width, advance) }
        }
        let rise = size * 0.88
        guard isRotated else {
            return Rect(x: origin.x + own.x, y: origin.y + own.y - rise, width: width, height: size)
        }
        return Rect(x: origin.x - own.y - (size - rise), y: origin.y + own.x, width: size, height: width)
    }
}

extension Character {
    /// Whether it is set one em wide: East Asian text and its symbols.
    var isFullWidth: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return (0x2E80...0xD7FF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0xFF01...0xFF60).contains(scalar) || scalar >= 0x20000
    }
}

extension Rect {
    /// The middle of the rectangle, so much of each side.
    func shrunk(to share: Double) -> Rect {
        let (width, height) = (size.width * share, size.height * share)
        return Rect(
            x: minX + (size.width - width) / 2, y: minY + (size.height - height) / 2, width: width,
            height: height)
    }

    /// Whether both have area in common.
    func overlaps(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }
}
