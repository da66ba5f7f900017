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
        let text = SetText(characters)
        let roles = runs.map { library.role($0.role) }
        shaped.reserve(text.characters.count)
        for piece in VerticalPieces(text: text, numerals: options.numerals).pieces {
            let role = roles[text.characters[piece.characters.lowerBound].run]
            append(piece, of: text, role: role, to: &shaped)
        }
        shaped.joinKanjiNumbers()
        annotate(&shaped, options: options)
        if options.marksAllUnicodeBreaks || UnicodeLineBreaks.mayCutLatin(text) {
            markUnicodeBreaks(&shaped)
        }
        return shaped
    }

    private func append(
        _ piece: VerticalPiece, of text: SetText, role: RoleFaces, to shaped: inout ShapedText
    ) {
        let part = piece.characters
        if let room = shaped.runs[text.characters[part.lowerBound].run].room {
            return appendRoom(room, part, of: text, to: &shaped)
        }
        let first = shaped.inks.count
        var stance = GlyphStance.rotated
        switch piece.kind {
        case .upright(let turnsPlainGlyph):
            guard let upright = uprightPiece(text.drawn(part), role, turnsPlainGlyph: turnsPlainGlyph) else {
                fallthrough
            }
            stance = .upright
            append(upright, part, of: text, to: &shaped)
        case .rotated:
            append(part, of: text, role: role, to: &shaped)
        case .sideBySide:
            stance = .sideBySide
            append(part, of: text, role: role, to: &shaped)
            shaped.join(from: first)
        }
        for index in first..<shaped.inks.count { shaped.inks[index].stance = stance }
    }

    /// A character shaped from top to bottom; nil where it has no glyph, or only one that has to be turned.
    private func uprightPiece(_ text: String, _ role: RoleFaces, turnsPlainGlyph: Bool) -> ShapedPiece? {
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
