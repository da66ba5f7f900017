/// Pixels of four bytes, row by row.
struct PixelBuffer {
    let width: Int
    let height: Int
    var bytes: [UInt8]

    /// So many pixels of one gray, opaque.
    init(width: Int, height: Int, gray: UInt8 = 0) {
        self.width = width
        self.height = height
        bytes = [UInt8](repeating: 0xFF, count: 4 * width * height)
        fill(columns: 0..<width, rows: 0..<height, gray: gray)
    }

    /// Makes some pixels one opaque gray: the order of the colours does not matter, the fourth byte is the opacity.
    mutating func fill(columns: Range<Int>, rows: Range<Int>, gray: UInt8) {
        for row in rows {
            for pixel in columns {
                let index = 4 * (row * width + pixel)
                for channel in index..<index + 3 { bytes[channel] = gray }
                bytes[index + 3] = 0xFF
            }
        }
    }

    /// Makes a region black, or white with a black edge.
    mutating func cover(_ region: PixelRegion, isBlack: Bool, edge: Int) {
        fill(columns: region.columns, rows: region.rows, gray: 0)
        guard !isBlack, region.columns.count > 2 * edge, region.rows.count > 2 * edge else { return }
        fill(
            columns: region.columns.dropFirst(edge).dropLast(edge),
            rows: region.rows.dropFirst(edge).dropLast(edge), gray: 0xFF)
    }
}
