import HanmenCore

/// Builds the glyph runs of vertical lines.
///
/// Places are those of a horizontal line that will be turned clockwise with the page: a run's origin is so far along
/// the line and so far from the first line, while the offsets of its glyphs are already right and down on the page.
/// Whoever assembles the page turns the origins.
extension ShapedText {
    /// The runs of a part of a composed line whose column begins at `origin` on what would be the baseline.
    func columnRuns(of part: Range<Int>, in line: Line, at origin: Point) -> [GlyphRun] {
        let axis = origin.y - largestEm * Self.centreAboveBaseline
        var runs: [GlyphRun] = []
        for index in part {
            let ink = inks[index]
            guard let font = ink.font, !ink.glyphs.isEmpty else { continue }
            let style = self.runs[ink.run]
            let fit = ink.stance == .sideBySide ? fit(of: ink, em: style.size) : 1
            let start = Point(
                x: origin.x + line.positions[index - line.clusters.lowerBound] + clusters[index].inset
                    + ink.shift,
                y: ink.stance == .rotated ? axis + style.size * Self.centreAboveBaseline : axis)
            let new = GlyphRun(
                font: font, size: style.size * fit, color: style.color, origin: start, glyphs: [], text: "",
                clusters: [], isRotated: ink.stance == .rotated, span: style.span)
            if runs.last?.goesOn(with: new) != true { runs.append(new) }
            append(ink, at: start.x, em: style.size, to: &runs[runs.count - 1])
        }
        return runs
    }

    /// From the baseline to the middle of the em box, in parts of an em.
    private static let centreAboveBaseline = bodyAscent - 0.5

    /// The size of the line's largest characters, about whose middle all others are centred.
    private var largestEm: Length { runs.map(\.size).max() ?? .zero }

    /// How much glyphs that stand side by side must shrink to fit one em.
    private func fit(of ink: ClusterInk, em: Length) -> Double {
        min(1, Double(ShapingFace.unitsPerEm) / Double(max(1, width(of: ink))))
    }

    private func width(of ink: ClusterInk) -> Int { glyphs[ink.glyphs].reduce(0) { $0 + $1.advance } }

    private func append(_ ink: ClusterInk, at start: Length, em: Length, to run: inout GlyphRun) {
        let scale = Double(run.size.raw) / Double(ShapingFace.unitsPerEm)
        let down = start - run.origin.x
        var pen = ink.stance == .sideBySide ? -width(of: ink) / 2 : 0
        func scaled(_ units: Int) -> Length { Length(raw: Int((Double(units) * scale).rounded())) }
        for glyph in glyphs[ink.glyphs] {
            let offset =
                switch ink.stance {
                case .horizontal, .rotated:
                    Point(x: down + scaled(pen + glyph.xOffset), y: scaled(glyph.yOffset))
                case .upright:
                    Point(x: scaled(glyph.xOffset), y: down + scaled(pen + glyph.yOffset))
                case .sideBySide:
                    Point(
                        x: scaled(pen + glyph.xOffset),
                        y: down + em / 2 + run.size * Self.centreAboveBaseline + scaled(glyph.yOffset))
                }
            run.glyphs.append(Glyph(id: glyph.id, offset: offset))
            pen += glyph.advance
        }
        run.text += ink.text
        run.clusters += ink.glyphClusters
    }
}

extension ClusterInk {
    /// Characters side by side (縦中横) are each one to a reader of the file.
    fileprivate var glyphClusters: [GlyphCluster] {
        let scalars = text.unicodeScalars
        guard stance == .sideBySide, scalars.count == glyphs.count else {
            return [GlyphCluster(utf8Count: text.utf8.count, glyphCount: glyphs.count)]
        }
        return scalars.map { GlyphCluster(utf8Count: UTF8.width($0), glyphCount: 1) }
    }
}

extension GlyphRun {
    /// Whether another run's glyphs can be appended to this one's.
    fileprivate func goesOn(with next: GlyphRun) -> Bool {
        font == next.font && size == next.size && color == next.color && isRotated == next.isRotated
    }
}
