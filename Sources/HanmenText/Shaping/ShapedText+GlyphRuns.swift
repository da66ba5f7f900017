import HanmenCore

extension ShapedText {
    /// The glyph runs of a part of a composed line whose column begins at `origin` on the baseline.
    ///
    /// Neighbouring clusters of one face, size and colour make one run; the text of the runs, joined, is the
    /// text of the part. Runs of vertical text have origins that are still to be turned with the page, see
    /// `ShapedText+Columns.swift`.
    func glyphRuns(of part: Range<Int>, in line: Line, at origin: Point) -> [GlyphRun] {
        var runs =
            switch writingMode {
            case .horizontal: lineRuns(of: part, in: line, at: origin)
            case .vertical: columnRuns(of: part, in: line, at: origin)
            }
        guard line.adjustment != .natural else { return runs }
        for index in runs.indices { runs[index].adjustment = line.adjustment }
        return runs
    }

    private func lineRuns(of part: Range<Int>, in line: Line, at origin: Point) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        for index in part {
            let ink = inks[index]
            guard let font = ink.font, !ink.glyphs.isEmpty else { continue }
            let run = self.runs[ink.run]
            let x = line.positions[index - line.clusters.lowerBound] + clusters[index].inset + ink.shift
            let start = Point(x: origin.x + x, y: origin.y - run.rise)
            if runs.last.map({
                $0.font == font && $0.size == run.size && $0.color == run.color && $0.origin.y == start.y
            }) != true {
                runs.append(
                    GlyphRun(
                        font: font, size: run.size, color: run.color, origin: start, glyphs: [], text: "",
                        clusters: [], span: run.span))
            }
            append(ink, at: start, to: &runs[runs.count - 1])
        }
        return runs
    }

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
