import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Shaped text with rings and boxes around parts of it.
///
/// Choices and boxes are each an element of its own in the structure that says what the drawing means (ActualText):
/// 「有（○）・無」, 「¥12345」. The drawing itself is an artifact.
struct DecoratedText {
    /// Consecutive clusters of one element.
    struct Piece {
        var clusters: Range<Int>
        var owner: StructureBuilder.NodeID
    }

    private(set) var shaped: ShapedText
    private(set) var pieces: [Piece] = []
    /// The clusters with a ring around them.
    private(set) var rings: [Range<Int>] = []
    /// The clusters each in a box.
    private(set) var boxes: [Range<Int>] = []

    /// A box is a little wider than a full-width digit: wide enough to look apart, and narrow enough for readers
    /// that take a gap of a tenth of an em for a space.
    private static let boxWidth = 17.0 / 16
    /// A dot between choices keeps clear of a ring, whichever choice it is drawn around; less than a tenth of an em,
    /// as above.
    private static let dotAir = 0.08

    /// Shapes a line and opens an element for each of its parts.
    init(_ line: DecoratedRuns, context: LayoutContext, owner: StructureBuilder.NodeID) {
        let places: [Range<Int>]
        (shaped, places) = Self.shaped(line, context: context)
        rings = line.places(of: .ring, in: places)
        boxes = line.places(of: .boxes, in: places)
        pieces = [Piece(clusters: shaped.clusters.indices, owner: owner)]
        let spoken = line.decorations.filter { $0.kind == .choices || $0.kind == .boxes }
        guard !spoken.isEmpty else { return }
        pieces = []
        for decoration in spoken {
            let range = places.span(decoration.runs)
            open(to: range.lowerBound, saying: nil, context, owner)
            open(to: range.upperBound, saying: line.spokenText(of: decoration.runs), context, owner)
        }
        open(to: shaped.clusters.count, saying: nil, context, owner)
    }

    /// Opens an element for the clusters from the last piece to `end`.
    private mutating func open(
        to end: Int, saying text: String?, _ context: LayoutContext, _ owner: StructureBuilder.NodeID
    ) {
        let start = pieces.last?.clusters.upperBound ?? 0
        guard end > start else { return }
        let attributes = StructureAttributes(actualText: text)
        let node = context.structure.open(.span, in: owner, attributes: attributes)
        pieces.append(Piece(clusters: start..<end, owner: node))
    }

    // MARK: Shaping

    /// How wide a line of runs is on one line.
    static func naturalWidth(_ line: DecoratedRuns, context: LayoutContext) -> Length {
        shaped(line, context: context).text.naturalWidth(context.composer)
    }

    /// The shaped runs, widened where they stand in boxes, and the clusters of each run.
    private static func shaped(
        _ line: DecoratedRuns, context: LayoutContext
    ) -> (text: ShapedText, places: [Range<Int>]) {
        let hasBoxes = line.decorations.contains { $0.kind == .boxes }
        var shaped = context.shape(
            line.runs, in: context.style.writingMode, digits: hasBoxes ? .asTyped : nil)
        let places = shaped.clusterRanges(of: line.runs)
        for decoration in line.decorations {
            guard decoration.kind != .choices else {
                for index in decoration.runs where line.runs[index].text == "・" {
                    for cluster in places[index] { shaped.clusters[cluster].keepClear(by: dotAir) }
                }
                continue
            }
            let range = places.span(decoration.runs)
            // Set solid, and a line does not break inside.
            for index in range.dropFirst() { shaped.clusters[index].joinsPrevious = true }
            guard decoration.kind == .boxes else { continue }
            for index in range { shaped.clusters[index].widen(to: boxWidth) }
        }
        return (shaped, places)
    }

    // MARK: Lines

    /// A line's text, element by element, and its decorations.
    func slugs(of line: Line, at start: Point, setter: TextSetter, drawer: DecorationDrawer) -> [Slug] {
        let texts = pieces.flatMap { piece -> [Slug] in
            guard let part = line.part(piece.clusters) else { return [] }
            guard boxes.contains(piece.clusters) else {
                return setter.slugs(shaped, part, at: start, owner: piece.owner)
            }
            let runs = shaped.glyphRuns(for: part, at: start)
            return [Slug(owner: piece.owner, items: runs.map { .glyphs($0.saying(BoxedDigits.narrow)) })]
        }
        func cells(_ range: Range<Int>) -> [DecorationDrawer.Cell]? {
            line.part(range).map { part in
                zip(part.clusters, part.positions).map { index, x in
                    DecorationDrawer.Cell(left: start.x + x, width: shaped.clusters[index].advance)
                }
            }
        }
        let drawn =
            rings.compactMap(cells).flatMap { drawer.ring(around: $0, baseline: start.y) }
            + boxes.compactMap(cells).flatMap { drawer.boxes(around: $0, baseline: start.y) }
        return drawn.isEmpty ? texts : texts + [Slug(owner: nil, items: drawn)]
    }
}

extension TextSetter {
    /// The lines of text with decorations.
    func decoratedLines(
        _ line: DecoratedRuns, style: TextStyle, placement: Placement, owner: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        let text = DecoratedText(line, context: context, owner: owner)
        let drawer = DecorationDrawer(
            rules: context.style.tableRules, em: style.size, pitch: placement.pitch)
        return composed(text.shaped, style: style, placement: placement).map { line, start in
            GalleyItem(
                text.slugs(of: line, at: start, setter: self, drawer: drawer), height: placement.pitch)
        }
    }
}

extension DecoratedRuns {
    /// The clusters of all decorations of a kind.
    fileprivate func places(of kind: InlineDecoration, in places: [Range<Int>]) -> [Range<Int>] {
        decorations.filter { $0.kind == kind }.map { places.span($0.runs) }
    }
}

extension [Range<Int>] {
    /// From the first of some consecutive ranges to the last.
    fileprivate func span(_ part: Range<Int>) -> Range<Int> {
        self[part.lowerBound].lowerBound..<self[part.upperBound - 1].upperBound
    }
}

extension Cluster {
    /// Widens the body to so many ems, its character in the middle.
    fileprivate mutating func widen(to width: Double) {
        keepClear(by: max(0, width - advance / em) / 2)
    }

    /// Opens so many ems at either side.
    fileprivate mutating func keepClear(by air: Double) {
        inset += em * air
        advance += em * air * 2
    }
}

extension Line {
    /// The part of the line that shows some clusters; nil where it shows none of them.
    fileprivate func part(_ range: Range<Int>) -> Line? {
        let shown = clusters.clamped(to: range)
        guard !shown.isEmpty else { return nil }
        var part = self
        part.clusters = shown
        part.positions = Array(
            positions[shown.lowerBound - clusters.lowerBound..<shown.upperBound - clusters.lowerBound])
        return part
    }
}

extension ShapedText {
    /// The clusters of each of the runs that were shaped. Spaces that shaping absorbed belong to no cluster.
    fileprivate func clusterRanges(of runs: [TextRun]) -> [Range<Int>] {
        var next = 0
        return runs.map { run in
            let start = next
            if run.room != nil {
                next = min(next + 1, clusters.count)
                return start..<next
            }
            var rest = Substring(run.text).unicodeScalars
            while next < clusters.count {
                let text = self.text(in: next..<next + 1).unicodeScalars
                if rest.starts(with: text) {
                    rest = rest.dropFirst(text.count)
                } else if rest.first == " ", rest.dropFirst().starts(with: text) {
                    rest = rest.dropFirst(text.count + 1)
                } else {
                    break
                }
                next += 1
                if rest.isEmpty { break }
            }
            return start..<next
        }
    }
}

extension GlyphRun {
    /// The same glyphs standing for other text, cluster by cluster.
    fileprivate func saying(_ map: (String) -> String) -> GlyphRun {
        var run = self
        var bytes = Array(text.utf8)[...]
        run.text = ""
        for index in clusters.indices {
            let said = map(String(decoding: bytes.prefix(clusters[index].utf8Count), as: UTF8.self))
            bytes = bytes.dropFirst(clusters[index].utf8Count)
            run.clusters[index].utf8Count = said.utf8.count
            run.text += said
        }
        return run
    }
}
