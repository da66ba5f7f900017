/// A part of the text that is shaped by itself for a vertical line.
struct VerticalPiece: Hashable {
    /// How it stands.
    enum Kind: Hashable {
        /// One character upright; one whose glyph does not change for vertical lines may have to be turned instead.
        case upright(turnsPlainGlyph: Bool)
        /// A Latin word or number, turned.
        case rotated
        /// Numbers, marks or a letter side by side in one em (縦中横, cl-30).
        case sideBySide
    }

    var kind: Kind
    var characters: Range<Int>
}

/// Cuts characters into the pieces of a vertical line.
struct VerticalPieces {
    let text: SetText
    let numerals: VerticalNumerals

    private var characters: [SetCharacter] { text.characters }
    private var classes: [CharacterClass] { text.classes }

    /// The pieces, in order; they cover all characters.
    var pieces: [VerticalPiece] {
        var pieces: [VerticalPiece] = []
        var index = 0
        while index < characters.count {
            let piece = piece(from: index)
            pieces.append(piece)
            index = piece.characters.upperBound
        }
        return pieces
    }

    private func piece(from start: Int) -> VerticalPiece {
        let orientation = VerticalOrientation(characters[start].base)
        if orientation == .rotated, isLatin(start) || classes[start] == .wordSpace {
            return latinPiece(from: start)
        }
        return VerticalPiece(
            kind: .upright(turnsPlainGlyph: orientation.turnsPlainGlyphs), characters: start..<start + 1)
    }

    /// A Latin word is shaped as a whole, for its kerning.
    private func latinPiece(from start: Int) -> VerticalPiece {
        var end = start + 1
        while isLatin(end), isLatin(start), characters[end].run == characters[start].run,
            VerticalOrientation(characters[end].base) == .rotated
        {
            end += 1
        }
        let isSet = standsSideBySide(start..<end)
        return VerticalPiece(kind: isSet ? .sideBySide : .rotated, characters: start..<end)
    }

    /// Short numbers, `!?` and single letters that stand among Japanese.
    private func standsSideBySide(_ range: Range<Int>) -> Bool {
        let scalars = range.map { characters[$0].base }
        guard !isLatin(beside: range.lowerBound, -1), !isLatin(beside: range.upperBound - 1, 1) else {
            return false
        }
        if scalars.allSatisfy({ ("0"..."9").contains($0) }) {
            return scalars.count <= numerals.mostDigitsSideBySide
        }
        if scalars.allSatisfy({ $0 == "!" || $0 == "?" }) { return scalars.count <= 2 }
        return scalars.count == 1 && scalars[0].isASCII && scalars[0].properties.isAlphabetic
    }

    private func isLatin(_ index: Int) -> Bool { classes.indices.contains(index) && classes[index].isLatin }

    /// Whether the next character on a side, spaces apart, is Latin.
    private func isLatin(beside index: Int, _ step: Int) -> Bool {
        var neighbour = index + step
        while classes.indices.contains(neighbour), classes[neighbour] == .wordSpace { neighbour += step }
        return isLatin(neighbour)
    }
}
