import HanmenCore
import HanmenFont

/// Writes the marked sequences of a page: those that are nothing but text by itself, the others around what was drawn.
///
/// Text sequences that follow each other share one text object, so that each begins where the last one stood: marked
/// content lies in a text object or around one, never across its ends (ISO 32000-1, 14.6.1).
struct SequenceWriter {
    private let page: DrawnPage
    private let fonts: FileFonts
    private let colors: ColorRule
    private var text: TextWriter
    /// The sequence that is being drawn.
    private var drawn: Int?
    /// The step of the drawn sequence whose text may come next.
    private var nextStep = 0
    /// The first sequence that is not written yet.
    private var nextSequence = 0
    /// The fill that is set, and the one that what was drawn has set last.
    private var fill = Fill()
    private var savedFills: [Fill] = []
    /// The colour spaces that were named.
    private(set) var spaces: Set<NamedSpace> = []

    private struct Fill {
        var current: WrittenColor?
        var drawn: WrittenColor?
    }

    init(_ page: DrawnPage, fonts: FileFonts, colors: ColorRule) {
        self.page = page
        self.fonts = fonts
        self.colors = colors
        text = TextWriter(reserving: 8192)
    }

    /// What was written so far.
    var output: [UInt8] { text.output }

    /// The fonts that were named, in the order of their first use.
    var fontsUsed: [FileFont] { text.fontsUsed }

    /// Whether what is drawn now is a line whose text is told before it.
    var isInLine: Bool { drawn.map { page.marks[$0].isLine } ?? false }

    /// The sequence that is being drawn, or the one that is to come.
    var current: Int { drawn ?? nextSequence }

    // MARK: What was drawn

    /// What an operator of the drawn content is about to do.
    enum Drawing {
        case draw, save, restore
        /// Cairo chooses a font for text of its own.
        case font
    }

    /// Leaves text and its colour for what was drawn.
    mutating func prepareForDrawing(_ drawing: Drawing) {
        text.close()
        if let color = fill.drawn, fill.current != color { set(color, .fill) }
        switch drawing {
        case .draw: break
        case .font: text.forgetStyle()
        case .save: savedFills.append(fill)
        case .restore:
            fill = savedFills.popLast() ?? Fill()
            text.forgetStyle()
        }
    }

    /// Copies drawn content.
    mutating func copy(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        text.close()
        text.output += bytes
    }

    /// Sets a colour that what was drawn asks for.
    mutating func setDrawnColor(_ color: Color, _ kind: PaintKind) {
        let color = colors.written(color)
        if kind == .fill { fill.drawn = color }
        set(color, kind)
    }

    private mutating func set(_ color: WrittenColor, _ kind: PaintKind) {
        if kind == .fill { fill.current = color }
        if let space = color.space { spaces.insert(space) }
        text.write(color.operators(kind))
    }

    // MARK: Sequences

    /// Writes what a mark stands for.
    mutating func write(_ mark: DrawnMark) throws(ContentRewritingError) {
        switch mark.kind {
        case .sequence: try begin(mark.number)
        case .text: try writeText(ofStep: mark.number)
        }
    }

    /// Checks that all is written.
    mutating func finish() throws(ContentRewritingError) {
        guard nextSequence == page.sequences.count + 1 else { throw .sequence(nextSequence) }
    }

    /// Ends the drawn sequence, writes those of text that follow it, and begins the next that is drawn; the number behind
    /// the last one says that there is none.
    private mutating func begin(_ number: Int) throws(ContentRewritingError) {
        guard number >= nextSequence, number <= page.sequences.count else { throw .sequence(current) }
        try endDrawn()
        while nextSequence < number {
            try writeSequence(nextSequence)
            nextSequence += 1
        }
        text.close()
        nextSequence += 1
        guard number < page.sequences.count else { return }
        page.marks[number].begin(in: &text.output)
        drawn = number
        nextStep = 0
    }

    private mutating func endDrawn() throws(ContentRewritingError) {
        guard let number = drawn else { return }
        try passSteps(upTo: page.sequences[number].steps.count)
        text.close()
        page.marks[number].end(in: &text.output)
        drawn = nil
    }

    private mutating func writeText(ofStep step: Int) throws(ContentRewritingError) {
        guard let number = drawn, page.sequences[number].steps.indices.contains(step) else {
            throw .sequence(current)
        }
        try passSteps(upTo: step)
        nextStep = step + 1
        try writeText(page.sequences[number].steps[step], of: number)
    }

    /// Passes over steps whose text is not missing: they are no text, or drawn already.
    private mutating func passSteps(upTo end: Int) throws(ContentRewritingError) {
        guard let number = drawn, nextStep <= end else { throw .sequence(current) }
        for step in page.sequences[number].steps[nextStep..<end] {
            if case .glyphs(let run) = step, !run.glyphs.isEmpty, fonts[run.font.index] != nil {
                throw .sequence(number)
            }
        }
        nextStep = end
    }

    private mutating func writeSequence(_ number: Int) throws(ContentRewritingError) {
        text.open()
        page.marks[number].begin(in: &text.output)
        text.beginAnew()
        for step in page.sequences[number].steps { try writeText(step, of: number) }
        page.marks[number].end(in: &text.output)
    }

    private mutating func writeText(_ step: DrawingStep, of number: Int) throws(ContentRewritingError) {
        guard case .glyphs(let run) = step else { throw .sequence(number) }
        guard !run.glyphs.isEmpty else { return }
        guard let font = fonts[run.font.index] else { throw .sequence(number) }
        text.open()
        let color = colors.written(run.color)
        if fill.current != color { set(color, .fill) }
        guard text.write(run, font, isInLine: page.marks[number].isLine) else {
            throw .codes(font: font.name)
        }
    }
}
