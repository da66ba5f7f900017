public import HanmenCore

/// Turns runs of text into clusters, through the faces of a library.
///
/// One shaper a document: it numbers the document's faces in the order of their first use.
public final class Shaper {
    let library: FontLibrary
    private var fontIDs: [ObjectIdentifier: FontID] = [:]
    /// The face that was asked for last, and its number: neighbours mostly share it.
    private var lastFont: (face: ShapingFace, id: FontID)?
    /// The faces used so far, by ``FontID``.
    public private(set) var fonts: [FontFace] = []
    /// What was found about characters, each once.
    public private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<Message> = []

    /// A shaper for one document.
    public init(library: FontLibrary) { self.library = library }

    /// House rules applied while text is cut into characters.
    public struct Options: Hashable, Sendable {
        /// A single ASCII space between Japanese and Latin becomes the quarter em that stands there anyway.
        public var absorbsBoundarySpaces: Bool
        /// Half-width brackets beside Japanese are drawn full-width.
        public var drawsWideBrackets: Bool

        /// Which width digits are drawn in.
        public var digits: DigitWidth
        /// Whether Unicode's breaks are looked up even where there is no Latin that may be cut.
        public var marksAllUnicodeBreaks: Bool
        /// Which way the lines run.
        public var writingMode = WritingMode.horizontal
        /// How numbers are written in vertical lines.
        public var numerals = VerticalNumerals.sideBySide(upTo: 2)

        /// Both rules, unless said otherwise.
        public init(
            absorbsBoundarySpaces: Bool = true, drawsWideBrackets: Bool = true,
            digits: DigitWidth = .asTyped, marksAllUnicodeBreaks: Bool = false
        ) {
            self.absorbsBoundarySpaces = absorbsBoundarySpaces
            self.drawsWideBrackets = drawsWideBrackets
            self.digits = digits
            self.marksAllUnicodeBreaks = marksAllUnicodeBreaks
        }

        /// The text exactly as typed.
        public static let literal = Options(
            absorbsBoundarySpaces: false, drawsWideBrackets: false, marksAllUnicodeBreaks: true)
    }

    /// Shapes the runs of one paragraph. Rules on neighbours look across runs.
    public func shape(_ runs: [TextRun], options: Options = Options()) -> ShapedText {
        if options.writingMode == .vertical { return shapeVertically(runs, options: options) }
        let rules = SettingRules(
            absorbsBoundarySpaces: options.absorbsBoundarySpaces,
            drawsWideBrackets: options.drawsWideBrackets, digits: options.digits)
        var shaped = ShapedText.empty
        shaped.runs = runs
        let text = SetText(characters(of: runs, by: rules))
        let roles = runs.map { library.role($0.role) }
        shaped.reserve(text.characters.count)
        var index = 0
        while index < text.characters.count {
            let end = pieceEnd(text, from: index)
            append(index..<end, of: text, role: roles[text.characters[index].run], to: &shaped)
            index = end
        }
        annotate(&shaped, options: options)
        if options.marksAllUnicodeBreaks || UnicodeLineBreaks.mayCutLatin(text) {
            markUnicodeBreaks(&shaped)
        }
        return shaped
    }

    /// Sets the readings of runs over their clusters, at half size (JLREQ §3.3.3), and emphasis dots.
    func annotate(_ shaped: inout ShapedText, options: Options) {
        var next = 0
        for (index, run) in shaped.runs.enumerated() {
            let first = next
            while next < shaped.inks.count, shaped.inks[next].run == index { next += 1 }
            guard first < next else { continue }
            if let reading = run.reading {
                shaped.annotate(
                    first..<next, with: shape([run.small(reading, size: run.size / 2)], options: options))
            }
            if run.isEmphasized { shaped.emphasize(first..<next) }
        }
    }

    /// A Latin word is shaped as a whole, for its kerning; everything else character by character.
    private func pieceEnd(_ text: SetText, from start: Int) -> Int {
        guard text.classes[start].isLatin else { return start + 1 }
        var end = start + 1
        while end < text.classes.count, text.classes[end].isLatin,
            text.characters[end].run == text.characters[start].run
        {
            end += 1
        }
        return end
    }

    /// Appends the clusters of a part that is shaped as a whole.
    func append(_ part: Range<Int>, of text: SetText, role: RoleFaces, to shaped: inout ShapedText) {
        if let room = shaped.runs[text.characters[part.lowerBound].run].room {
            return appendRoom(room, part, of: text, to: &shaped)
        }
        guard let piece = shape(part, of: text, role, shaped.runs) else {
            return appendPlaceholders(part, of: text, role: role, to: &shaped)
        }
        append(piece, part, of: text, to: &shaped)
    }

    /// Appends room that says and draws nothing.
    func appendRoom(_ width: Length, _ part: Range<Int>, of text: SetText, to shaped: inout ShapedText) {
        for index in part {
            let (run, none) = (text.characters[index].run, shaped.glyphs.count..<shaped.glyphs.count)
            shaped.clusters.append(
                Cluster(
                    scalar: text.characters[index].base, characterClass: text.classes[index],
                    em: shaped.runs[run].size, advance: width))
            shaped.inks.append(ClusterInk(text: "", font: nil, glyphs: none, shift: .zero, run: run))
        }
    }

    /// Appends the clusters of a shaped piece.
    func append(_ piece: ShapedPiece, _ part: Range<Int>, of text: SetText, to shaped: inout ShapedText) {
        let font = fontID(of: piece.face)
        let start = shaped.glyphs.count
        shaped.glyphs += piece.glyphs
        guard part.count > 1 else {
            let character = text.characters[part.lowerBound]
            return appendCluster(
                character, text.classes[part.lowerBound],
                typed: character.isPlain ? piece.text : character.typedText, font,
                start..<shaped.glyphs.count, advance: piece.advance, to: &shaped)
        }
        var offset = 0
        var glyph = 0
        for index in part {
            let character = text.characters[index]
            offset += character.drawnLength
            let first = glyph
            var advance = 0
            while glyph < piece.glyphs.count, piece.glyphs[glyph].textOffset < offset {
                advance += piece.glyphs[glyph].advance
                glyph += 1
            }
            appendCluster(
                character, text.classes[index], typed: character.typedText, font,
                start + first..<start + glyph, advance: advance, to: &shaped)
        }
    }

    private func shape(
        _ part: Range<Int>, of text: SetText, _ role: RoleFaces, _ runs: [TextRun]
    ) -> ShapedPiece? {
        guard part.count == 1 else { return role.shape(text.drawn(part)) }
        let only = text.characters[part.lowerBound]
        let piece =
            only.attached.isEmpty
            ? role.shape(only.base)
            : role.shape(only.drawnText) ?? shapeWithoutSelector(only, role, runs[only.run])
        if piece != nil, only.base.isPrivateUse {
            tell(.privateUse(only.drawnText, at: runs[only.run].span))
        }
        return piece
    }

    /// A variation that no face has is set in the usual form, and told; the text keeps its selector.
    private func shapeWithoutSelector(
        _ character: SetCharacter, _ role: RoleFaces, _ run: TextRun
    ) -> ShapedPiece? {
        guard character.attached.allSatisfy(\.isVariationSelector) else { return nil }
        let piece = role.shape(character.base)
        if piece != nil { tell(.variationUnsupported(character.drawnText, role: run.role, at: run.span)) }
        return piece
    }

    /// The characters of runs as set. Controls that say nothing here are left out, and told.
    func characters(of runs: [TextRun], by rules: SettingRules) -> [SetCharacter] {
        var characters = rules.characters(of: runs.map(\.text))
        guard characters.indices.contains(where: { characters[$0].base.isIgnorableControl }) else {
            return characters
        }
        for character in characters where character.base.isIgnorableControl {
            tell(.controlIgnored(character.base, at: runs[character.run].span))
        }
        characters.removeAll(where: \.base.isIgnorableControl)
        return characters
    }

    /// Appends a cluster whose glyphs are appended already.
    private func appendCluster(
        _ character: SetCharacter, _ characterClass: CharacterClass, typed: String, _ font: FontID,
        _ glyphs: Range<Int>, advance: Int, to shaped: inout ShapedText
    ) {
        let size = shaped.runs[character.run].size
        let advance = size * (Double(advance) / Double(ShapingFace.unitsPerEm))
        let body = ClusterBody(characterClass, advance: advance, em: size)
        shaped.clusters.append(
            Cluster(
                scalar: character.base, characterClass: characterClass, em: size, advance: body.width,
                joinsPrevious: glyphs.isEmpty && !shaped.clusters.isEmpty))
        shaped.inks.append(
            ClusterInk(text: typed, font: font, glyphs: glyphs, shift: body.shift, run: character.run))
    }

    /// Characters that no face has are reported and keep their room, so that the rest can still be judged.
    private func appendPlaceholders(
        _ part: Range<Int>, of text: SetText, role: RoleFaces, to shaped: inout ShapedText
    ) {
        for index in part {
            let (character, characterClass) = (text.characters[index], text.classes[index])
            let run = shaped.runs[character.run]
            if role.shape(character.drawnText) == nil {
                tell(.missingGlyph(character.drawnText, role: run.role, span: run.span))
            }
            let empty = shaped.glyphs.count..<shaped.glyphs.count
            shaped.clusters.append(
                Cluster(
                    scalar: character.base, characterClass: characterClass, em: run.size,
                    advance: ClusterBody(characterClass, advance: run.size, em: run.size).width))
            shaped.inks.append(
                ClusterInk(
                    text: character.typedText, font: nil, glyphs: empty, shift: .zero, run: character.run))
        }
    }

    private func fontID(of face: ShapingFace) -> FontID {
        if let lastFont, lastFont.face === face { return lastFont.id }
        let id = fontIDs[ObjectIdentifier(face)] ?? newFontID(of: face)
        lastFont = (face, id)
        return id
    }

    private func newFontID(of face: ShapingFace) -> FontID {
        let id = FontID(index: fonts.count)
        fonts.append(face.face)
        fontIDs[ObjectIdentifier(face)] = id
        return id
    }

    /// Tells a problem once, however often its character comes.
    private func tell(_ diagnostic: Diagnostic) {
        guard reported.insert(diagnostic.summary).inserted else { return }
        diagnostics.append(diagnostic)
    }

    func markUnicodeBreaks(_ shaped: inout ShapedText) {
        let text = shaped.inks.map(\.text).joined()
        let breaks = UnicodeLineBreaks.marks(in: text)
        var offset = 0
        for index in shaped.clusters.indices {
            shaped.clusters[index].allowsUnicodeBreakBefore = breaks[offset]
            offset += shaped.inks[index].text.unicodeScalars.count
        }
    }
}

extension TextRun {
    /// Text of the run's look, without annotations, at another size.
    fileprivate func small(_ text: String, size: Length) -> TextRun {
        TextRun(text, role: role, size: size, color: color, span: span)
    }
}
