import HanmenCore

extension Shaper {
    /// Shapes the runs of one paragraph for a vertical line: the same clusters, with advances that run down.
    func shapeVertically(_ runs: [TextRun], options: Options) -> ShapedText {
        var shaped = ShapedText.empty
        shaped.writingMode = .vertical
        shaped.runs = options.numerals == .kanji ? runs.map(\.withKanjiNumerals) : runs
        let rules = SettingRules(
            absorbsBoundarySpaces: options.absorbsBoundarySpaces,
            drawsWideBrackets: options.drawsWideBrackets, digits: options.digits)
        var characters = characters(of: shaped.runs, by: rules)
        if options.drawsWideBrackets {
            NumberBrackets.widen(&characters, upTo: options.numerals.mostDigitsSideBySide)
        }
        let classes = CharacterContext.classes(of: characters.map(\.base))
        let roles = runs.map { library.role($0.role) }
        shaped.reserve(characters.count)
        let cut = VerticalPieces(characters: characters, classes: classes, numerals: options.numerals)
        for piece in cut.pieces {
            let role = roles[characters[piece.characters.lowerBound].run]
            append(piece, characters[piece.characters], classes, role: role, to: &shaped)
        }
        shaped.joinKanjiNumbers()
        annotate(&shaped, options: options)
        if options.marksAllUnicodeBreaks || UnicodeLineBreaks.mayCutLatin(characters, classes) {
            markUnicodeBreaks(&shaped)
        }
        return shaped
    }

    private func append(
        _ piece: VerticalPiece, _ characters: ArraySlice<SetCharacter>, _ classes: [CharacterClass],
        role: RoleFaces, to shaped: inout ShapedText
    ) {
        if let room = shaped.runs[characters[characters.startIndex].run].room {
            return appendRoom(room, characters, classes, to: &shaped)
        }
        let first = shaped.inks.count
        var stance = GlyphStance.rotated
        switch piece.kind {
        case .upright(let turnsPlainGlyph):
            guard let upright = uprightPiece(characters, role, turnsPlainGlyph: turnsPlainGlyph) else {
                fallthrough
            }
            stance = .upright
            append(upright, characters, classes, to: &shaped)
        case .rotated:
            append(characters, classes, role: role, to: &shaped)
        case .sideBySide:
            stance = .sideBySide
            append(characters, classes, role: role, to: &shaped)
            shaped.join(from: first)
        }
        for index in first..<shaped.inks.count { shaped.inks[index].stance = stance }
    }

    /// A character shaped from top to bottom; nil where it has no glyph, or only one that has to be turned.
    private func uprightPiece(
        _ characters: ArraySlice<SetCharacter>, _ role: RoleFaces, turnsPlainGlyph: Bool
    ) -> ShapedPiece? {
        let text = characters.map(\.drawnText).joined()
        guard let upright = role.shapeVertically(text) else { return nil }
        guard turnsPlainGlyph, let plain = role.shape(text) else { return upright }
        return plain.glyphs.map(\.id) == upright.glyphs.map(\.id) ? nil : upright
    }
}

extension TextRun {
    /// The run with its numbers in kanji.
    fileprivate var withKanjiNumerals: TextRun {
        var run = self
        run.text = KanjiNumerals.written(text)
        return run
    }
}

extension ShapedText {
    /// 、 and ・ inside numbers in kanji take half an em without any space (JLREQ §3.1.3): 一、二四〇円, 一・五倍.
    fileprivate mutating func joinKanjiNumbers() {
        for index in clusters.indices.dropFirst().dropLast()
        where clusters[index - 1].isKanjiDigit && clusters[index + 1].isKanjiDigit {
            switch clusters[index].scalar {
            case "、":
                clusters[index + 1].joinsPrevious = true
            case "・":
                clusters[index].joinsPrevious = true
                clusters[index + 1].joinsPrevious = true
            default: break
            }
        }
    }

    /// Makes all clusters from an index on one cluster of one em (cl-30), which nothing can break or open.
    fileprivate mutating func join(from first: Int) {
        guard var cluster = clusters[first...].first, let last = inks.last else { return }
        cluster.characterClass = .tateChuYoko
        cluster.advance = cluster.em
        clusters.replaceSubrange(first..., with: [cluster])
        var ink = inks[first]
        ink.text = inks[first...].map(\.text).joined()
        ink.glyphs = ink.glyphs.lowerBound..<last.glyphs.upperBound
        inks.replaceSubrange(first..., with: [ink])
    }
}

extension Cluster {
    /// Whether it is a digit written in kanji.
    fileprivate var isKanjiDigit: Bool { "〇一二三四五六七八九".unicodeScalars.contains(scalar) }
}
