public import HanmenCore

extension ShapedText {
    /// The glyph runs of a composed line whose column begins at `origin` on the baseline.
    ///
    /// Neighbouring clusters of one face, size and colour make one run; the text of the runs, joined, is the
    /// text of the line.
    ///
    /// Runs of vertical text have origins that are still to be turned with the page, see `ShapedText+Columns.swift`.
    public func glyphRuns(for line: Line, at origin: Point) -> [GlyphRun] {
        let runs =
            writingMode == .vertical ? columnRuns(for: line, at: origin) : lineRuns(for: line, at: origin)
        return runs + rubies.flatMap { rubyRuns($0, line, origin) }
    }

    private func lineRuns(for line: Line, at origin: Point) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        for (index, x) in zip(line.clusters, line.positions) {
            let ink = inks[index]
            guard let font = ink.font, !ink.glyphs.isEmpty else { continue }
            let run = self.runs[ink.run]
            let start = Point(x: origin.x + x + clusters[index].inset + ink.shift, y: origin.y)
            if runs.last.map({ $0.font == font && $0.size == run.size && $0.color == run.color }) != true {
                runs.append(
                    GlyphRun(
                        font: font, size: run.size, color: run.color, origin: start, glyphs: [], text: "",
                        clusters: [], span: run.span))
            }
            append(ink, at: start, to: &runs[runs.count - 1])
        }
        return runs
    }

    /// The reading's runs, half an em above the body of its base.
    private func rubyRuns(_ ruby: RubyAnnotation, _ line: Line, _ origin: Point) -> [GlyphRun] {
        guard line.clusters.contains(ruby.base.lowerBound), let reading = ruby.reading.clusters.first else {
            return []
        }
        let baseStart = line.positions[ruby.base.lowerBound - line.clusters.lowerBound]
        let set = Line(
            clusters: ruby.reading.clusters.indices, positions: ruby.positions, indent: .zero, end: .zero,
            adjustment: .natural)
        let rise = clusters[ruby.base.lowerBound].em * Self.bodyAscent + reading.em * Self.bodyDescent
        let start = Point(x: origin.x + baseStart, y: origin.y - rise)
        return ruby.reading.glyphRuns(for: set, at: start).map(\.asReading)
    }

    /// The em box of a Japanese face above and below the baseline, in parts of an em.
    static let bodyAscent = 0.88
    static let bodyDescent = 0.12

    private func append(_ ink: ClusterInk, at start: Point, to run: inout GlyphRun) {
        let scale = Double(run.size.raw) / Double(ShapingFace.unitsPerEm)
        var pen = 0
        for glyph in glyphs[ink.glyphs] {
            let offset = Point(
                x: start.x - run.origin.x + Length(raw: Int((Double(pen + glyph.xOffset) * scale).rounded())),
                y: Length(raw: Int((Double(glyph.yOffset) * scale).rounded())))
            run.glyphs.append(Glyph(id: glyph.id, offset: offset))
            pen += glyph.advance
        }
        run.text += ink.text
        run.clusters.append(GlyphCluster(utf8Count: ink.text.utf8.count, glyphCount: ink.glyphs.count))
    }
}

extension GlyphRun {
    /// The run marked as a reading.
    fileprivate var asReading: GlyphRun {
        var run = self
        run.isReading = true
        return run
    }
}
