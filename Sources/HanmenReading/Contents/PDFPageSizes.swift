public import HanmenCore

extension PDFContents {
    /// The sizes of the pages in order: of what is cut to (TrimBox), or else of what is shown; turned pages as they
    /// are shown.
    public var pageSizes: [Size] {
        pages.map { page in
            let box =
                inherited("TrimBox", of: page) ?? inherited("CropBox", of: page)
                ?? inherited("MediaBox", of: page)
            let sides = (resolved(box)?.items ?? []).compactMap(points)
            guard sides.count == 4 else { return .zero }
            let size = Size(
                width: .pt(abs(sides[2] - sides[0])), height: .pt(abs(sides[3] - sides[1])))
            let turn = resolved(inherited("Rotate", of: page))?.integer ?? 0
            let isLying = turn % 180 != 0
            return isLying ? Size(width: size.height, height: size.width) : size
        }
    }

    /// A coordinate of a box; nil for what no page has.
    private func points(_ node: PDFNode) -> Double? {
        guard case .number(let number) = resolved(node), abs(number) < 1_000_000 else { return nil }
        return number
    }

    /// An entry of a page, its own or one of the nodes above it (ISO 32000-1, 7.7.3.4).
    private func inherited(_ key: String, of page: Int) -> PDFNode? {
        var node = objects[page]?.entries
        for _ in 0..<32 {
            if let value = node?[key] { return value }
            node = entries(node?["Parent"])
        }
        return nil
    }
}
