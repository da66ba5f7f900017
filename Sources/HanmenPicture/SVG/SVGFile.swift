public import HanmenCore

/// An SVG file as filled shapes: what a traced imprint is. Nothing is fetched, nothing runs, nothing is guessed: what is
/// no shape is refused.
public enum SVGFile {
    /// The shapes of a file, in its true size where it says that.
    ///
    /// White shapes under all others are the paper and left out; a drawing in nothing but black is drawn in the ink of
    /// seals.
    public static func drawing(_ bytes: [UInt8]) throws(SVGError) -> VectorDrawing {
        guard bytes.count <= SVGLimits.bytes else { throw .tooLarge }
        var reader = SVGReader(bytes)
        try reader.read()
        guard let sheet = reader.sheet else { throw .damaged(reason: "no svg element") }
        var shapes = Array(reader.shapes.drop { $0.fill.isPaper })
        guard !shapes.isEmpty else { throw .empty }
        if shapes.allSatisfy({ $0.fill.isBlack }) {
            for index in shapes.indices { shapes[index].fill = .seal }
        }
        return VectorDrawing(size: sheet.size, shapes: shapes)
    }
}

extension Color {
    fileprivate var isPaper: Bool { if case .gray(let level) = self { level >= 250 } else { false } }
    fileprivate var isBlack: Bool { if case .gray(let level) = self { level <= 40 } else { false } }
}
