import HanmenCore
import HanmenForms
import HanmenText

extension PrivateKind {
    /// How wide its bar is, in characters: the same whatever is behind it, so that nothing can be guessed from it.
    var barWidth: Double {
        switch self {
        case .seal: 3.5
        case .person: 4
        case .signature, .other: 5
        case .receipt: 6
        case .phone: 7
        case .birthday: 8
        case .mail: 9
        case .address, .account: 10
        }
    }
}

extension TextMeaning {
    /// A bar in the place of something private.
    init(bar kind: PrivateKind, at span: SourceSpan) {
        self.init(text: PrivateKind.placeholder, span: span)
        masked = kind
    }
}

/// Bars of public editions: small words on black, or in an empty box, which say that something is not published.
///
/// The words are text like any other, so that who copies the page or hears it gets them too.
extension TextSetter {
    /// The bar that fills a segment, an element of its own.
    func bar(_ segment: LineSegment, in owner: StructureBuilder.NodeID) -> Slug {
        // A column says its text as a whole.
        let words = context.style.writingMode == .vertical ? nil : PrivateKind.placeholder
        let element = context.structure.open(
            .span, in: owner, attributes: StructureAttributes(actualText: words), span: segment.meaning?.span)
        let air = segment.rect.size.height * Self.air
        let rect = Rect(
            x: segment.rect.minX + air, y: segment.rect.minY, width: segment.rect.size.width - air * 2,
            height: segment.rect.size.height)
        let box = Box(rect: rect, look: context.redactionLook)
        return Slug(owner: element, items: [.box(box)] + self.words(in: segment))
    }

    /// The words in the middle of the bar, as large as it lets them be.
    private func words(in segment: LineSegment) -> [FrameItem] {
        let rect = segment.rect
        let em = min(rect.size.height * Self.wordSize, rect.size.width * (1 / (Self.wordCount + 1)))
        var run = TextRun(
            PrivateKind.placeholder, role: context.style.fonts.heading, size: em, span: segment.meaning?.span)
        run.color = context.redactionLook == .black ? .white : .black
        let shaped = context.shape([run])
        let line = context.raggedComposer.naturalLine(shaped.clusters)
        let start = Point(
            x: rect.minX + (rect.size.width - line.end) / 2,
            y: rect.minY + rect.size.height / 2 + em * Self.middle)
        return shaped.glyphRuns(for: line, at: start).map { .glyphs($0) }
    }

    /// What keeps two bars in a row apart, in parts of an em.
    private static let air = 0.04
    /// The words' size in parts of the text's.
    private static let wordSize = 0.6
    /// How many characters they have.
    private static let wordCount = Double(PrivateKind.placeholder.count)
    /// From the middle of an em box down to the baseline, in parts of an em.
    private static let middle = 0.38

    /// A line whose bars are no wider than their column.
    func fittingBars(_ line: DecoratedRuns, placement: Placement) -> DecoratedRuns {
        var line = line
        for index in line.runs.indices where line.runs[index].meaning?.masked != nil {
            line.runs[index].room = line.runs[index].room.map { min($0, placement.width) }
        }
        return line
    }
}

extension Box {
    /// A bar as a profile wants it.
    fileprivate init(rect: Rect, look: RedactionProfile.Look) {
        switch look {
        case .black: self.init(rect: rect, fill: .black)
        case .white: self.init(rect: rect, fill: .white, stroke: Stroke(thickness: .pt(0.6)))
        }
    }
}
