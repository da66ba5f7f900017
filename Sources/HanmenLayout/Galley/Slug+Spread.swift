import HanmenCore
import HanmenText

extension Slug {
    /// A line with air between its letters: drawn letter by letter, read in one piece.
    ///
    /// A label that stands before its value on the same line is read with a space between the two.
    init(
        spread text: ShapedText, on line: Line, at start: Point, owner: StructureBuilder.NodeID,
        isLabel: Bool = false
    ) {
        let runs = text.glyphRuns(for: line, at: start)
        let said = runs.map(\.text).joined()
        self.init(
            owner: owner, items: runs.map { .glyphs($0) }, spreadText: isLabel ? said + " " : said)
    }
}
