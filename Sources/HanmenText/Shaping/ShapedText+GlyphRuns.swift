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
        var start = part.lowerBound
        while start < part.upperBound {
            let end = endOfFace(from: start, in: part)
            append(start..<end, of: line, at: origin, to: &runs)
            start = end
        }
        return runs
    }

    /// Where the neighbours end that came from one run and are set in one face.
    private func endOfFace(from start: Int, in part: Range<Int>) -> Int {
        var end = start + 1
        while end < part.upperBound, inks[end].run == inks[start].run, inks[end].font == inks[start].font {
            end += 1
        }
        return end
    }

    /// Appends clusters of one run and face, to the glyph run before where that goes on.
    private func append(_ part: Range<Int>, of line: Line, at origin: Point, to runs: inout [GlyphRun]) {
        guard let font = inks[part.lowerBound].font,
            let first = part.first(where: { !inks[$0].glyphs.isEmpty })
        else { return }
        let style = self.runs[inks[first].run]
        let new = GlyphRun(
            font: font, size: style.size, color: style.color,
            origin: Point(x: start(of: first, in: line, at: origin), y: origin.y - style.rise), glyphs: [],
            text: "", clusters: [], span: style.span)
        if runs.last?.goesOn(onLineWith: new) != true {
            runs.append(new)
            runs[runs.count - 1].reserve(part.count)
        }
        append(part, of: line, at: origin, to: &runs[runs.count - 1])
    }

    /// Where the cell of a cluster begins.
    private func start(of cluster: Int, in line: Line, at origin: Point) -> Length {
        origin.x + line.positions[cluster - line.clusters.lowerBound] + clusters[cluster].inset
            + inks[cluster].shift
    }

    private func append(_ part: Range<Int>, of line: Line, at origin: Point, to run: inout GlyphRun) {
        let scale = Double(run.size.raw) / Double(ShapingFace.unitsPerEm)
        // Most glyphs stand where their cell begins.
        func scaled(_ units: Int) -> Length {
            units == 0 ? .zero : Length(raw: Int((Double(units) * scale).rounded()))
        }
        for cluster in part where !inks[cluster].glyphs.isEmpty {
            let x = start(of: cluster, in: line, at: origin) - run.origin.x
            var pen = 0
            for glyph in inks[cluster].glyphs {
                let glyph = glyphs[glyph]
                let offset = Point(x: x + scaled(pen + glyph.xOffset), y: scaled(glyph.yOffset))
                run.glyphs.append(Glyph(id: glyph.id, offset: offset))
                pen += glyph.advance
            }
            let text = inks[cluster].text
            run.text += text
            run.clusters.append(
                GlyphCluster(utf8Count: text.utf8.count, glyphCount: inks[cluster].glyphs.count))
        }
    }
}

extension GlyphRun {
    /// Whether another run of a horizontal line only goes on with this one.
    fileprivate func goesOn(onLineWith next: GlyphRun) -> Bool {
        font == next.font && size == next.size && color == next.color && origin.y == next.origin.y
    }

    /// Makes room for so many characters.
    fileprivate mutating func reserve(_ count: Int) {
        glyphs.reserveCapacity(count)
        clusters.reserveCapacity(count)
        text.reserveCapacity(count * 3)
    }
}
