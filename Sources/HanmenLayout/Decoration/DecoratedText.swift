import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Shaped text with rings and boxes around parts of it.
///
/// Each decorated part is an element of its own in the structure that says what the drawing means (ActualText):
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

    init(_ line: DecoratedRuns, context: LayoutContext, owner: StructureBuilder.NodeID) {
        shaped = context.shape(line.runs)
        let places = shaped.clusterRanges(of: line.runs.map(\.text))
        func clusters(_ runs: Range<Int>) -> Range<Int> {
            places[runs.lowerBound].lowerBound..<places[runs.upperBound - 1].upperBound
        }
        var next = 0
        func append(to end: Int, saying text: String?) {
            guard end > next else { return }
            let attributes = StructureAttributes(actualText: text)
            pieces.append(
                Piece(
                    clusters: next..<end,
                    owner: context.structure.open(.span, in: owner, attributes: attributes)))
            next = end
        }
        for decoration in line.decorations {
            let range = clusters(decoration.runs)
            switch decoration.kind {
            case .ring: rings.append(range)
            case .boxes: boxes.append(range)
            case .choices: break
            }
            guard decoration.kind != .ring else { continue }
            append(to: range.lowerBound, saying: nil)
            append(to: range.upperBound, saying: line.spokenText(of: decoration.runs))
        }
        append(to: shaped.clusters.count, saying: nil)
        for range in rings { join(range) }
        for range in boxes { widen(range) }
    }

    /// How wide a line of runs is on one line.
    static func naturalWidth(_ line: DecoratedRuns, context: LayoutContext) -> Length {
        var shaped = context.shape(line.runs)
        let places = shaped.clusterRanges(of: line.runs.map(\.text))
        for boxed in line.decorations where boxed.kind == .boxes {
            for index in boxed.runs.flatMap({ places[$0] }) {
                shaped.clusters[index].advance = width(ofBox: shaped.clusters[index])
            }
        }
        return shaped.naturalWidth(context.composer)
    }

    private static func width(ofBox cluster: Cluster) -> Length {
        max(cluster.em * boxWidth, cluster.advance)
    }

    /// A line does not break inside.
    private mutating func join(_ range: Range<Int>) {
        for index in range.dropFirst() { shaped.clusters[index].joinsPrevious = true }
    }

    private mutating func widen(_ range: Range<Int>) {
        join(range)
        for index in range {
            let cluster = shaped.clusters[index]
            let width = Self.width(ofBox: cluster)
            shaped.clusters[index].inset = (width - cluster.advance) / 2
            shaped.clusters[index].advance = width
        }
    }

    // MARK: Lines

    /// A line's text, element by element, and its decorations.
    func slugs(of line: Line, at start: Point, drawer: DecorationDrawer) -> [Slug] {
        let texts = pieces.compactMap { piece -> Slug? in
            guard let part = line.part(piece.clusters) else { return nil }
            let runs = shaped.glyphRuns(for: part, at: start)
            let isBoxed = boxes.contains(piece.clusters)
            return Slug(
                owner: piece.owner,
                items: runs.map { .glyphs(isBoxed ? $0.saying(DigitWidth.narrow) : $0) })
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
            GalleyItem(text.slugs(of: line, at: start, drawer: drawer), height: placement.pitch)
        }
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
    fileprivate func clusterRanges(of runs: [String]) -> [Range<Int>] {
        var next = 0
        return runs.map { run in
            let start = next
            var rest = Substring(run).unicodeScalars
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
