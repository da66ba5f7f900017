import HanmenCore

/// Finds lines whose characters were drawn far apart to fill the measure.
enum StretchedLine {
    /// Titles and labels are spread on purpose; they are shorter than this.
    private static let fewest = 12
    /// JLREQ 3.8.4 lets characters go apart by a quarter em at most.
    private static let widest = 1.27

    /// The first character of the run, where half of its characters stand further apart than they may.
    static func found(in run: GlyphRun) -> StandingCharacter? {
        let letters = run.letters(numbered: 0)
        guard letters.count >= fewest else { return nil }
        let steps = zip(letters, letters.dropFirst()).filter { $0.text.isFullWidth && $1.text.isFullWidth }
            .map { a, b in max(abs(b.box.minX - a.box.minX), abs(b.box.minY - a.box.minY)) / run.size }
            .sorted()
        guard steps.count >= fewest / 2, steps[steps.count / 2] > widest else { return nil }
        return letters.first
    }

    private static func abs(_ length: Length) -> Length { length < .zero ? -length : length }
}
