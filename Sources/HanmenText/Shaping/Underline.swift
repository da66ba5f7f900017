public import HanmenCore

extension ShapedText {
    /// The rules under the underlined parts of a composed line whose column begins at `origin` on the baseline; in
    /// columns they stand at the right, as 傍線 do.
    public func underlines(of line: Line, at origin: Point) -> [Rule] {
        var rules: [Rule] = []
        for (index, position) in zip(line.clusters, line.positions) {
            guard runs[inks[index].run].isUnderlined else { continue }
            let run = runs[inks[index].run]
            let y = origin.y + run.size * (writingMode == .horizontal ? Self.below : -Self.above)
            let (left, right) = (origin.x + position, origin.x + position + clusters[index].advance)
            if let last = rules.last, last.from.y == y, line.clusters.contains(index - 1),
                runs[inks[index - 1].run].isUnderlined
            {
                rules[rules.count - 1].to.x = right
            } else {
                rules.append(
                    Rule(
                        from: Point(x: left, y: y), to: Point(x: right, y: y),
                        thickness: run.size * Self.thickness, color: run.color))
            }
        }
        return rules
    }

    /// From the baseline down to the rule, in parts of an em: clear of the characters' bodies.
    private static let below = bodyDescent + 0.08
    /// From the baseline up to the rule beside a column.
    private static let above = bodyAscent + 0.1
    private static let thickness = 0.05
}
