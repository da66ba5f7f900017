import HanmenCore

/// A page, or the appearance of a field, as it was drawn and as the display list has it.
struct DrawnPage {
    /// Its number in the drawn file.
    var number: Int
    /// Its dictionary in the drawn file.
    var dictionary: PDFDictionary
    /// Its marked sequences in order of drawing.
    var sequences: [MarkedSequence]
    /// What becomes of each sequence.
    var marks: [ContentMark]
}
