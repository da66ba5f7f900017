public import HanmenCore
public import HanmenForms

/// Finds what is wrong with pages by their display list alone: what overhangs, what lies on something else, what is torn
/// apart, what cannot be read against its ground.
public struct PageInspector: Sendable {
    private let area: TypeArea
    private let writingMode: WritingMode

    /// An inspector for documents of a style.
    public init(_ style: FormStyle) {
        writingMode = style.writingMode
        area = TypeArea(of: style)
    }

    /// What is wrong, at most one finding a kind and page: the first, with the number of the others.
    public func findings(in document: PagedDocument) -> [Diagnostic] {
        document.pages.enumerated().flatMap { index, page in
            findings(on: StandingPage(page, number: index + 1))
        }
    }

    private func findings(on page: StandingPage) -> [Diagnostic] {
        let found: [(InspectionFault, [StandingCharacter])] = [
            (.beyondSheet, beyondSheet(page)), (.beyondTypeArea, beyondTypeArea(page)),
            (.overlapping, OverlapFinder.overlapping(page.letters)),
            (.stretched, stretched(page)),
            (.faint, page.letters.filter { !page.isReadable($0) }),
            (.glyphless, page.glyphless),
        ]
        return found.compactMap { fault, places in
            places.first.map { fault.diagnostic($0, others: places.count - 1, page: page.number) }
        }
    }

    /// Titles and labels of horizontal forms go apart on purpose; columns are all marked line by line.
    private func stretched(_ page: StandingPage) -> [StandingCharacter] {
        page.runs.enumerated().filter { writingMode == .vertical || !page.spreadRuns.contains($0.offset) }
            .compactMap { StretchedLine.found(in: $0.element) }
    }

    private func beyondSheet(_ page: StandingPage) -> [StandingCharacter] {
        page.letters.filter { !page.sheet.contains($0.box.shrunk(to: Self.share)) }
    }

    /// Only what belongs to the text: heads, feet and decoration may stand outside, and readings beside the first line
    /// (JLREQ 3.3.5).
    private func beyondTypeArea(_ page: StandingPage) -> [StandingCharacter] {
        let room = area.rect(onPage: page.number, in: writingMode)
        return page.letters.filter { letter in
            let box = letter.box.shrunk(to: Self.share)
            let isReading = letter.box.size.height * 2 <= area.em
            return page.textRuns.contains(letter.run) && page.sheet.contains(box)
                && !(isReading ? room.outset(by: area.em / 2) : room).contains(box)
        }
    }

    /// Boxes are estimates: what is out by less than an eighth of a character is in.
    private static let share = 0.75
}

/// A page with its characters, for inspection.
struct StandingPage {
    let number: Int
    let sheet: Rect
    let runs: [GlyphRun]
    let letters: [StandingCharacter]
    /// The numbers of the runs that belong to leaves of the structure.
    let textRuns: Set<Int>
    /// The numbers of the runs that are read as one piece whatever air stands between them.
    let spreadRuns: Set<Int>
    /// From which size text is large, and what it wants (WCAG 2.1, 1.4.3).
    private static let largeText = Length.pt(18)
    private static let leastOfLargeText = 3.0
    /// Filled boxes, each with the number of the run that is drawn next.
    private let grounds: [(box: Box, before: Int)]

    init(_ page: Page, number: Int) {
        self.number = number
        sheet = page.boxes.trim
        var runs: [GlyphRun] = []
        var textRuns: Set<Int> = []
        var spreadRuns: Set<Int> = []
        var grounds: [(box: Box, before: Int)] = []
        for sequence in page.sequences {
            for step in sequence.steps {
                switch step {
                case .glyphs(let run):
                    if sequence.mark.leaf != nil { textRuns.insert(runs.count) }
                    if case .line = sequence.mark { spreadRuns.insert(runs.count) }
                    runs.append(run)
                case .box(let box): if box.fill != nil { grounds.append((box, runs.count)) }
                case .outlines, .rule, .image, .drawing: break
                }
            }
        }
        (self.runs, self.textRuns, self.spreadRuns, self.grounds) = (runs, textRuns, spreadRuns, grounds)
        letters = runs.enumerated().flatMap { $0.element.letters(numbered: $0.offset) }
    }

    /// Whether a character stands out from what is drawn under it (WCAG 2.1, 1.4.3).
    func isReadable(_ letter: StandingCharacter) -> Bool {
        let under = grounds.last { $0.before <= letter.run && $0.box.rect.holds(letter.box.middle) }
        let ground = under?.box.fill ?? .white
        let isLarge = letter.box.size.height >= Self.largeText
        return letter.color.contrast(with: ground)
            >= (isLarge ? Self.leastOfLargeText : Color.leastTextContrast)
    }

    /// Runs with the glyph that fonts show for a character they lack (.notdef).
    var glyphless: [StandingCharacter] {
        runs.enumerated().filter { $0.element.glyphs.contains { $0.id == 0 } }.map { index, run in
            StandingCharacter(
                text: run.text.first ?? " ",
                box: Rect(origin: run.origin, size: Size(width: .zero, height: .zero)),
                color: run.color, run: index, span: run.span)
        }
    }
}
