public import HanmenCore

/// How much ink the pages of a document need in a file for the press, and what such a file leaves out.
public struct InkReport: Hashable, Sendable {
    /// The most ink that a colour of text, rules and boxes puts on one place: the sum of its plates, in per cent.
    ///
    /// Crop marks stand on every plate, but outside the printed page, and do not count.
    public private(set) var largestCoverage = 0
    /// How many pictures there are; the printer separates them, so their ink is not known here.
    public private(set) var pictureCount = 0
    /// Whether text, rules or boxes have colours that the printer separates.
    public private(set) var hasManagedColors = false
    /// How many links are left out.
    public private(set) var linkCount = 0

    /// The ink of a document, its colours written as the options say.
    public init(_ document: PagedDocument, options: FinishingOptions) {
        let rule = ColorRule(options)
        var colors: Set<Color> = []
        for page in document.pages {
            linkCount += page.links.count
            for step in page.sequences.lazy.flatMap(\.steps) {
                colors.formUnion(step.colors)
                if case .image = step { pictureCount += 1 }
            }
        }
        for color in colors where color != .ink(.registration) { add(rule.written(color)) }
    }

    private mutating func add(_ color: WrittenColor) {
        switch color {
        case .process(let inks): largestCoverage = max(largestCoverage, Int(inks.coverage.rounded()))
        case .named(.vermilion, _), .gray: largestCoverage = max(largestCoverage, 100)
        case .named(.sRGB, _), .rgb: hasManagedColors = true
        case .named(.registration, _): break
        }
    }
}

extension DrawingStep {
    /// The colours that it is drawn in; a picture has its own.
    fileprivate var colors: [Color] {
        switch self {
        case .glyphs(let run), .outlines(let run): [run.color]
        case .rule(let rule): [rule.color]
        case .box(let box): [box.fill, box.stroke?.color].compactMap { $0 }
        case .drawing(let drawing, _): drawing.shapes.map(\.fill)
        case .image: []
        }
    }
}
