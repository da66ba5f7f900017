public import HanmenCore

/// Turns runs of text into clusters, through the faces of a library.
///
/// One shaper a document: it numbers the document's faces in the order of their first use.
public final class Shaper {
    private let library: FontLibrary
    private var fontIDs: [FontFace: FontID] = [:]
    /// The faces used so far, by ``FontID``.
    public private(set) var fonts: [FontFace] = []
    /// Characters that no face has, each once.
    public private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<String> = []

    /// A shaper for one document.
    public init(library: FontLibrary) { self.library = library }

    /// House rules applied while text is cut into characters.
    public struct Options: Hashable, Sendable {
        /// A single ASCII space between Japanese and Latin becomes the quarter em that stands there anyway.
        public var absorbsBoundarySpaces: Bool
        /// Half-width brackets beside Japanese are drawn full-width.
        public var drawsWideBrackets: Bool

        /// Whether Unicode's breaks are looked up even where there is no Latin.
        public var marksAllUnicodeBreaks: Bool

        /// Both rules, unless said otherwise.
        public init(
            absorbsBoundarySpaces: Bool = true, drawsWideBrackets: Bool = true,
            marksAllUnicodeBreaks: Bool = false
        ) {
            self.absorbsBoundarySpaces = absorbsBoundarySpaces
            self.drawsWideBrackets = drawsWideBrackets
            self.marksAllUnicodeBreaks = marksAllUnicodeBreaks
        }

        /// The text exactly as typed.
        public static let literal = Options(
            absorbsBoundarySpaces: false, drawsWideBrackets: false, marksAllUnicodeBreaks: true)
    }

    /// Shapes the runs of one paragraph. Rules on neighbours look across runs.
    public func shape(_ runs: [TextRun], options: Options = Options()) -> ShapedText {
        let rules = SettingRules(
            absorbsBoundarySpaces: options.absorbsBoundarySpaces, drawsWideBrackets: options.drawsWideBrackets
        )
        var shaped = ShapedText.empty
        shaped.runs = runs
        let characters = rules.characters(of: runs.map(\.text))
        let classes = CharacterContext.classes(of: characters.map(\.base))
        var index = 0
        while index < characters.count {
            let end = pieceEnd(characters, classes, from: index)
            append(characters[index..<end], classes[index..<end], to: &shaped)
            index = end
        }
        annotateReadings(&shaped, options: options)
        if options.marksAllUnicodeBreaks || classes.contains(.western) { markUnicodeBreaks(&shaped) }
        return shaped
    }

    /// Sets the readings of runs over their clusters, at half size (JLREQ §3.3.3).
    private func annotateReadings(_ shaped: inout ShapedText, options: Options) {
        for (index, run) in shaped.runs.enumerated() {
            guard let reading = run.reading, let first = shaped.inks.firstIndex(where: { $0.run == index })
            else {
                continue
            }
            let end = shaped.inks[first...].firstIndex { $0.run != index } ?? shaped.inks.endIndex
            var ruby = run
            (ruby.text, ruby.reading, ruby.size) = (reading, nil, run.size / 2)
            shaped.annotate(first..<end, with: shape([ruby], options: options))
        }
    }

    /// A Latin word is shaped as a whole, for its kerning; everything else character by character.
    private func pieceEnd(
        _ characters: [SetCharacter], _ classes: [CharacterClass], from start: Int
    ) -> Int {
        guard classes[start].isLatin else { return start + 1 }
        var end = start + 1
        while end < characters.count, classes[end].isLatin, characters[end].run == characters[start].run {
            end += 1
        }
        return end
    }

    private func append(
        _ characters: ArraySlice<SetCharacter>, _ classes: ArraySlice<CharacterClass>,
        to shaped: inout ShapedText
    ) {
        let run = characters[characters.startIndex].run
        var text = ""
        for character in characters { text.unicodeScalars.append(contentsOf: character.drawn) }
        guard let piece = library.shape(text, role: shaped.runs[run].role) else {
            reportMissing(characters, shaped.runs[run])
            return appendPlaceholders(characters, classes, to: &shaped)
        }
        let font = fontID(of: piece.face.face)
        var offset = 0
        var glyph = 0
        for index in characters.indices {
            let length = characters[index].drawn.reduce(0) { $0 + UTF8.width($1) }
            let first = glyph
            while glyph < piece.glyphs.count, piece.glyphs[glyph].textOffset < offset + length { glyph += 1 }
            appendCluster(
                characters[index], classes[index], piece.glyphs[first..<glyph], font, to: &shaped)
            offset += length
        }
    }

    private func appendCluster(
        _ character: SetCharacter, _ characterClass: CharacterClass, _ glyphs: ArraySlice<ShapedGlyph>,
        _ font: FontID, to shaped: inout ShapedText
    ) {
        let size = shaped.runs[character.run].size
        let advance = size * (Double(glyphs.reduce(0) { $0 + $1.advance }) / Double(ShapingFace.unitsPerEm))
        let body = Body(characterClass, advance: advance, em: size)
        let start = shaped.glyphs.count
        shaped.glyphs.append(contentsOf: glyphs)
        var typed = ""
        typed.unicodeScalars.append(contentsOf: character.typed)
        shaped.clusters.append(
            Cluster(
                scalar: character.base, characterClass: characterClass, em: size,
                advance: body.width, joinsPrevious: glyphs.isEmpty && !shaped.clusters.isEmpty))
        shaped.inks.append(
            ClusterInk(
                text: typed, font: font, glyphs: start..<shaped.glyphs.count, shift: body.shift,
                run: character.run))
    }

    /// Characters that no face has keep their room, so that the rest of the text can still be judged.
    private func appendPlaceholders(
        _ characters: ArraySlice<SetCharacter>, _ classes: ArraySlice<CharacterClass>,
        to shaped: inout ShapedText
    ) {
        for index in characters.indices {
            var typed = ""
            typed.unicodeScalars.append(contentsOf: characters[index].typed)
            let em = shaped.runs[characters[index].run].size
            shaped.clusters.append(
                Cluster(
                    scalar: characters[index].base, characterClass: classes[index], em: em,
                    advance: Body(classes[index], advance: em, em: em).width))
            shaped.inks.append(
                ClusterInk(
                    text: typed, font: nil, glyphs: shaped.glyphs.count..<shaped.glyphs.count, shift: .zero,
                    run: characters[index].run))
        }
    }

    private func fontID(of face: FontFace) -> FontID {
        if let known = fontIDs[face] { return known }
        let id = FontID(index: fonts.count)
        fonts.append(face)
        fontIDs[face] = id
        return id
    }

    private func reportMissing(_ characters: ArraySlice<SetCharacter>, _ run: TextRun) {
        for character in characters {
            var text = ""
            text.unicodeScalars.append(contentsOf: character.drawn)
            guard library.shape(text, role: run.role) == nil, reported.insert(text).inserted else { continue }
            diagnostics.append(.missingGlyph(text, role: run.role, span: run.span))
        }
    }

    private func markUnicodeBreaks(_ shaped: inout ShapedText) {
        let text = shaped.inks.map(\.text).joined()
        let breaks = UnicodeLineBreaks.offsets(in: text)
        var offset = 0
        for index in shaped.clusters.indices {
            shaped.clusters[index].allowsUnicodeBreakBefore = breaks.contains(offset)
            offset += shaped.inks[index].text.unicodeScalars.count
        }
    }
}

/// The body of a cluster in its glyph's cell (JLREQ §3.1.2): half an em for marks, word spaces a third.
private struct Body {
    var width: Length
    var shift: Length = .zero

    init(_ characterClass: CharacterClass, advance: Length, em: Length) {
        width = advance
        if characterClass == .wordSpace { width = Length(raw: em.raw / 3) }
        guard characterClass.isHalfEmMark, advance.raw > em.raw * 3 / 4 else { return }
        width = Length(raw: em.raw / 2)
        switch characterClass {
        case .openingBracket: shift = width - advance
        case .middleDot: shift = Length(raw: (width.raw - advance.raw) / 2)
        default: break
        }
    }
}
