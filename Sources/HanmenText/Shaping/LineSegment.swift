public import HanmenCore

/// A part of a composed line, by what it is to a reader.
public enum LineSegment: Hashable, Sendable {
    /// Text.
    case text([GlyphRun])
    /// A base and the reading over it.
    case ruby(base: [GlyphRun], reading: [GlyphRun])

    /// What is drawn, in order.
    public var glyphRuns: [GlyphRun] {
        switch self {
        case .text(let runs): runs
        case .ruby(let base, let reading): base + reading
        }
    }
}

extension ShapedText {
    /// The parts of a composed line whose column begins at `origin` on the baseline, in reading order.
    public func segments(of line: Line, at origin: Point) -> [LineSegment] {
        var segments: [LineSegment] = []
        var next = line.clusters.lowerBound
        func appendText(upTo end: Int) {
            let runs = glyphRuns(of: next..<end, in: line, at: origin)
            if !runs.isEmpty { segments.append(.text(runs)) }
        }
        for ruby in rubies(on: line) {
            appendText(upTo: ruby.base.lowerBound)
            segments.append(
                .ruby(
                    base: glyphRuns(of: ruby.base, in: line, at: origin),
                    reading: readingRuns(ruby, line, origin)))
            next = ruby.base.upperBound
        }
        appendText(upTo: line.clusters.upperBound)
        return segments
    }

    /// The glyph runs of a composed line.
    public func glyphRuns(for line: Line, at origin: Point) -> [GlyphRun] {
        segments(of: line, at: origin).flatMap(\.glyphRuns)
    }

    /// The reading's runs, half an em above the body of its base.
    private func readingRuns(_ ruby: RubyAnnotation, _ line: Line, _ origin: Point) -> [GlyphRun] {
        let set = Line(
            clusters: ruby.reading.clusters.indices, positions: ruby.positions, indent: .zero, end: .zero,
            adjustment: .natural)
        return ruby.reading.glyphRuns(
            for: set, at: place(above: ruby.base.lowerBound, of: ruby.reading, line, origin))
    }

    /// The baseline of small text whose em boxes stand on those of a cluster.
    private func place(above cluster: Int, of small: ShapedText, _ line: Line, _ origin: Point) -> Point {
        let smallEm = small.clusters.first?.em ?? .zero
        let rise = clusters[cluster].em * Self.bodyAscent + smallEm * Self.bodyDescent
        return Point(
            x: origin.x + line.positions[cluster - line.clusters.lowerBound], y: origin.y - rise)
    }

    /// The em box of a Japanese face above and below the baseline, in parts of an em.
    static let bodyAscent = 0.88
    static let bodyDescent = 0.12
}
