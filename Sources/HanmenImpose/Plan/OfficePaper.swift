import HanmenCore

/// The papers that offices have, and which of them suits.
enum OfficePaper {
    /// How far a page may be from a size and still be meant as one: programs write A4 in whole points.
    static let tolerance = Length.mm(1.5)

    /// The exact size of the paper that is meant by a size, in its orientation; the size itself where none is.
    static func exact(_ size: Size) -> Size {
        for paper in PaperSize.allCases {
            for orientation in [PaperOrientation.portrait, .landscape] {
                let exact = paper.size(orientation)
                if isClose(size.width, exact.width), isClose(size.height, exact.height) { return exact }
            }
        }
        return size
    }

    /// The smallest paper that holds a size, lying as it does; A3 where none does.
    static func holding(_ size: Size) -> Size {
        let papers = [PaperSize.a4, .b4, .a3].map { oriented($0, as: size) }
        return papers.first { size.width <= $0.width + tolerance && size.height <= $0.height + tolerance }
            ?? oriented(.a3, as: size)
    }

    /// A paper lying as a size does.
    static func oriented(_ paper: PaperSize, as size: Size) -> Size {
        paper.size(size.isLandscape ? .landscape : .portrait)
    }

    private static func isClose(_ a: Length, _ b: Length) -> Bool {
        max(a, b) - min(a, b) <= tolerance
    }
}

extension Size {
    /// Whether it is wider than high.
    var isLandscape: Bool { width > height }

    /// The size turned by a quarter.
    var turned: Size { Size(width: height, height: width) }
}
