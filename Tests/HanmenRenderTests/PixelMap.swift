import Foundation
import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

/// A drawn page as pixels, one a point.
struct PixelMap {
    private let width: Int
    private let samples: [UInt8]

    /// A PDF file's first page, as poppler draws it.
    init(pdf: [UInt8]) throws {
        let outcome = try Tool.run("pdftoppm", ["-r", "72", "-"], stdin: Data(pdf))
        let words = outcome.output.prefix(64).split(maxSplits: 4, whereSeparator: { $0 == 10 || $0 == 32 })
        try #require(words.count == 5 && words[0].elementsEqual("P6".utf8))
        width = try #require(Int(String(decoding: words[1], as: UTF8.self)))
        let height = try #require(Int(String(decoding: words[2], as: UTF8.self)))
        samples = Array(outcome.output.suffix(3 * width * height))
    }

    /// A page that was drawn as PNG, put into a PDF file of its size.
    init(png: [UInt8]) throws {
        var sample = SampleDocument(fonts: [])
        let size = sample.document().pages[0].boxes.media.size
        let image = ImageData(format: .png, bytes: png, pixelWidth: 1, pixelHeight: 1)
        sample.addUnmarked(.image(PlacedImage(image: image, rect: Rect(origin: .zero, size: size))))
        try self.init(pdf: finishedFile(sample.document()))
    }

    /// A document's first page, drawn as PDF and as PNG.
    static func both(_ document: PagedDocument) throws -> [PixelMap] {
        [
            try PixelMap(pdf: finishedFile(document)),
            try PixelMap(png: ImageRenderer().render(document, page: 0, dotsPerInch: 72)),
        ]
    }

    /// How dark each square of so many points is, from 0 to 255, row by row.
    func darkness(square side: Int) -> [Int] {
        let (columns, rows) = (width / side, samples.count / 3 / width / side)
        return (0..<rows * columns).map { square in
            let (left, top) = (square % columns * side, square / columns * side)
            let sum = (0..<side * side).reduce(0) { sum, place in
                sum + 255 - Int(samples[3 * ((top + place / side) * width + left + place % side)])
            }
            return sum / (side * side)
        }
    }

    /// Red, green and blue at a place.
    func colour(x: Int, y: Int) -> [Int] {
        samples[3 * (y * width + x)..<3 * (y * width + x) + 3].map { Int($0) }
    }
}

extension [Int] {
    /// Whether a colour is another one, but for what decoding rounds.
    func isNear(_ other: [Int], by distance: Int = 3) -> Bool {
        count == other.count && zip(self, other).allSatisfy { abs($0 - $1) <= distance }
    }
}
