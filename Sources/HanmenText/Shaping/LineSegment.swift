public import HanmenCore

/// A part of a composed line, by what it is to a reader.
public struct LineSegment: Hashable, Sendable {
    /// What it draws.
    public enum Content: Hashable, Sendable {
        /// Text.
        case text([GlyphRun])
        /// A base and the reading over it.
        case ruby(base: [GlyphRun], reading: [GlyphRun])
    }

    /// What it draws.
    public var content: Content
    /// What it is, where that differs from the text around it.
    public var meaning: TextMeaning?
    /// The em boxes of its characters, without readings.
    public var rect: Rect

    /// What is drawn, in order.
    public var glyphRuns: [GlyphRun] {
        switch content {
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
        for ruby in rubies(on: line) {
            segments += texts(in: next..<ruby.base.lowerBound, of: line, at: origin)
            segments.append(
                LineSegment(
                    content: .ruby(
                        base: glyphRuns(of: ruby.base, in: line, at: origin),
                        reading: readingRuns(ruby, line, origin)),
                    meaning: meaning(of: ruby.base.lowerBound), rect: rect(of: ruby.base, line, origin)))
            next = ruby.base.upperBound
        }
        return segments + texts(in: next..<max(next, line.clusters.upperBound), of: line, at: origin)
    }

    /// The glyph runs of a composed line.
    public func glyphRuns(for line: Line, at origin: Point) -> [GlyphRun] {
        segments(of: line, at: origin).flatMap(\.glyphRuns)
    }

    // MARK: Text

    private func meaning(of cluster: Int) -> TextMeaning? { runs[inks[cluster].run].meaning }

    /// Text without readings, cut where its meaning changes.
    private func texts(in range: Range<Int>, of line: Line, at origin: Point) -> [LineSegment] {
        var segments: [LineSegment] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let meaning = meaning(of: start)
            let end = endOfMeaning(from: start, in: range)
            let glyphs = glyphRuns(of: start..<end, in: line, at: origin)
            if !glyphs.isEmpty || meaning?.field != nil || meaning?.masked != nil {
                segments.append(
                    LineSegment(
                        content: .text(glyphs), meaning: meaning, rect: rect(of: start..<end, line, origin)))
            }
            start = end
        }
        return segments
    }

    /// Where the meaning of a cluster ends; neighbours of one run are not compared, bars stand alone.
    private func endOfMeaning(from start: Int, in range: Range<Int>) -> Int {
        var end = start + 1
        guard meaning(of: start)?.masked == nil else { return end }
        while end < range.upperBound,
            inks[end].run == inks[end - 1].run || meaning(of: end) == meaning(of: start)
        {
            end += 1
        }
        return end
    }

    /// The em boxes of clusters on a line.
    private func rect(of range: Range<Int>, _ line: Line, _ origin: Point) -> Rect {
        let em = range.map { clusters[$0].em }.max() ?? .zero
        let left = line.positions[range.lowerBound - line.clusters.lowerBound]
        let last = range.upperBound - 1
        let right = line.positions[last - line.clusters.lowerBound] + clusters[last].advance
        return Rect(
            x: origin.x + left, y: origin.y - em * Self.bodyAscent, width: right - left, height: em)
    }

    // MARK: Readings

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
