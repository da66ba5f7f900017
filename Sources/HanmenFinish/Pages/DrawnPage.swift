import HanmenCore

/// A page, or the appearance of a field, as it was drawn and as the display list has it.
struct DrawnPage {
    /// Its number in the drawn file.
    var number: Int
    /// Its dictionary in the drawn file.
    var dictionary: PDFDictionary
    /// What becomes of its marked sequences, in order of drawing.
    var marks: [ContentMark]
    /// Its runs of glyphs in order of drawing, by the numbers of their text marks.
    var runs: [GlyphRun]
}

extension [MarkedSequence] {
    /// The runs of glyphs, in order of drawing.
    var runs: [GlyphRun] {
        var runs: [GlyphRun] = []
        for sequence in self {
            for case .glyphs(let run) in sequence.steps { runs.append(run) }
        }
        return runs
    }
}
