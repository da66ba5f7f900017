/// A document as the painter leaves it, for finishing: everything is drawn but text, whose places are marked.
public struct DrawnDocument {
    /// The file. Where the text of a run belongs lies a ``TextMark``.
    public let file: [UInt8]
    /// By the numbers of the document's fonts, the faces whose text finishing writes; nil where the text is drawn
    /// already, or there is none. One face is one object.
    package let faces: [TrueTypeFace?]

    /// A drawn file with the faces of its marks.
    package init(file: [UInt8], faces: [TrueTypeFace?]) {
        self.file = file
        self.faces = faces
    }
}

@available(*, unavailable)
extension DrawnDocument: Sendable {}

/// What is drawn in place of the text of a run: a filled square in the text's colour, too small to be anything else,
/// that tells in its place which run it is.
package struct TextMark: Hashable, Sendable {
    /// Which run of the page, in order of drawing.
    package var run: Int

    /// The mark of a run.
    package init(run: Int) { self.run = run }

    /// How long its sides are, in points: less than 3 µm.
    package static let side = 1.0 / 128
    /// How far marks lie from each other, in points.
    private static let pitch = 1.0 / 8
    private static let columns = 64

    /// How far from the left of the page it lies, in points.
    package var x: Double { Double(run % Self.columns) * Self.pitch }
    /// How far from the top of the page it lies, in points.
    package var y: Double { Double(run / Self.columns) * Self.pitch }

    /// The mark that a rectangle is, in points, up to what Cairo rounds; nil for one that was meant to be seen.
    package init?(x: Double, y: Double, width: Double, height: Double) {
        let (column, row) = ((x / Self.pitch).rounded(), (y / Self.pitch).rounded())
        let differences = [
            width - Self.side, height - Self.side, x - column * Self.pitch, y - row * Self.pitch,
        ]
        guard differences.allSatisfy({ abs($0) < 0.001 }), (0..<Double(Self.columns)).contains(column),
            (0..<1e6).contains(row)
        else { return nil }
        run = Int(row) * Self.columns + Int(column)
    }
}
