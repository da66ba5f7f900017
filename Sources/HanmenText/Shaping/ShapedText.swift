public import HanmenCore

/// Shaped text: clusters for the composer, and what drawing needs of each.
public struct ShapedText: Sendable {
    /// What composition places, in order of the text.
    public var clusters: [Cluster]
    /// What is drawn for each cluster.
    var inks: [ClusterInk]
    /// All glyphs, cluster by cluster.
    var glyphs: [ShapedGlyph]
    /// The runs that the clusters came from.
    var runs: [TextRun]
    /// Readings over parts of the text.
    var rubies: [RubyAnnotation] = []
    /// Emphasis dots over characters.
    var emphases: [EmphasisAnnotation] = []
    /// Which way its lines run.
    public var writingMode = WritingMode.horizontal

    /// No text.
    public static let empty = ShapedText(clusters: [], inks: [], glyphs: [], runs: [])

    /// Makes room for so many clusters.
    mutating func reserve(_ count: Int) {
        clusters.reserveCapacity(count)
        inks.reserveCapacity(count)
        glyphs.reserveCapacity(count)
    }

    /// The natural width on one line.
    public func naturalWidth(_ composer: Composer) -> Length {
        clusters.isEmpty ? .zero : composer.naturalLine(clusters).end
    }

    /// Where the clusters of a composed line begin, with what a long reading widens them by.
    public func origins(of line: Line) -> [Length] {
        zip(line.clusters, line.positions).map { $1 + clusters[$0].inset }
    }

    /// The readings whose base begins on a line.
    func rubies(on line: Line) -> ArraySlice<RubyAnnotation> {
        rubies.within(line.clusters) { $0.base.lowerBound }
    }

    /// The emphasis dots on a line.
    func emphases(on line: Line) -> ArraySlice<EmphasisAnnotation> {
        emphases.within(line.clusters) { $0.cluster }
    }

    /// Where the letters of readings and the emphasis dots of a composed line begin.
    public func annotationOrigins(of line: Line) -> [Length] {
        func start(_ cluster: Int) -> Length { line.positions[cluster - line.clusters.lowerBound] }
        return rubies(on: line).flatMap { ruby in ruby.positions.map { start(ruby.base.lowerBound) + $0 } }
            + emphasisOrigins(of: line)
    }

    /// The text of a part, as a reader of the file extracts it.
    public func text(in range: Range<Int>) -> String { inks[range].map(\.text).joined() }
}

/// What is drawn for a cluster.
struct ClusterInk: Sendable {
    /// The text that a reader of the file extracts.
    var text: String
    /// The face; nil where none has the character.
    var font: FontID?
    /// Its glyphs in ``ShapedText/glyphs``.
    var glyphs: Range<Int>
    /// From the left of the body to the left of the glyph's cell: a bracket's body is the right half of its cell.
    var shift: Length
    /// The run it came from.
    var run: Int
    /// How its glyphs stand on the page.
    var stance = GlyphStance.horizontal
}

extension Array {
    /// The elements whose key lies in a range; the keys must rise.
    fileprivate func within(_ range: Range<Int>, key: (Element) -> Int) -> ArraySlice<Element> {
        func first(notBefore bound: Int) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if key(self[middle]) < bound { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return self[first(notBefore: range.lowerBound)..<first(notBefore: range.upperBound)]
    }
}
