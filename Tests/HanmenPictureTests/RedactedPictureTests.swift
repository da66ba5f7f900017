import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPicture

@Suite("Pictures with regions painted over")
struct RedactedPictureTests {
    /// Every pixel's own colour: where it lies is told by it.
    private static let png = TestPNG.file(
        width: 20, height: 10, kind: .colourAlpha, depth: 8,
        rows: (0..<10).map { y in
            (0..<20).flatMap { x in [UInt8(x * 10 + 50), UInt8(y * 10 + 100), 77, 128] }
        },
        chunks: TestPNG.chunk("tEXt", Array("Author\0SECRET".utf8)))

    private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        bytes.firstRange(of: Array(text.utf8)) != nil
    }

    private let middle = PictureRegion(left: 0.5, top: 0.5, width: 0.25, height: 0.3)

    @Test("the pixels of a region are black and opaque, all others as they were")
    func png() throws {
        let image = try PictureFile.read(Self.png)
        let covered = try RedactedPicture.covering([middle], of: image)
        #expect(covered.pixelWidth == 20 && covered.pixelHeight == 10 && covered.format == .png)
        let (before, after) = (try PNGPixels.decode(image.bytes), try PNGPixels.decode(covered.bytes))
        for y in 0..<10 {
            for x in 0..<20 {
                let pixel = Array(after.bytes[4 * (y * 20 + x)..<4 * (y * 20 + x) + 4])
                let isInside = (9...15).contains(x) && (4...8).contains(y)
                let old = Array(before.bytes[4 * (y * 20 + x)..<4 * (y * 20 + x) + 4])
                #expect(pixel == (isInside ? [0, 0, 0, 255] : old), "\(x) \(y)")
            }
        }
    }

    @Test("nothing of the old file is kept: no words, no coded data")
    func newBytes() throws {
        #expect(contains(Self.png, "SECRET"))
        let file = TestJPEG.quartersWithMetadata
        let image = try PictureFile.read(file)
        let covered = try RedactedPicture.covering([middle], of: image)
        for text in ["SECRET", "HANMENCAM", "Exif"] { #expect(!contains(covered.bytes, text)) }
        let scan = image.bytes.suffix(40).dropLast(2)
        #expect(covered.bytes.firstRange(of: scan) == nil)
    }

    @Test("regions are those of the picture as it is shown", arguments: ImageOrientation.allCases)
    func orientation(orientation: ImageOrientation) throws {
        let image = try PictureFile.read(TestJPEG.turned(orientation.rawValue))
        // The upper left quarter, as shown.
        let corner = PictureRegion(left: 0, top: 0, width: 0.5, height: 0.5)
        let covered = try RedactedPicture.covering([corner], of: image)
        #expect(covered.orientation == orientation)
        #expect((covered.pixelWidth, covered.pixelHeight) == (image.pixelWidth, image.pixelHeight))
        let frame = try #require(JPEGFrame(covered.bytes))
        var pixels = PixelBuffer(width: frame.width, height: frame.height)
        try TurboJPEG().decode(
            covered.bytes, width: frame.width, height: frame.height, into: &pixels.bytes,
            bytesPerRow: 4 * frame.width)
        func isBlack(_ x: Int, _ y: Int) -> Bool {
            pixels.bytes[4 * (y * frame.width + x)..<4 * (y * frame.width + x) + 3].allSatisfy { $0 < 40 }
        }
        let (isLeft, isTop) =
            orientation.exchangesSides
            ? (!orientation.runsUp, !orientation.runsLeft) : (!orientation.runsLeft, !orientation.runsUp)
        let (left, right) = (4, frame.width - 5)
        let (top, bottom) = (4, frame.height - 5)
        #expect(isBlack(isLeft ? left : right, isTop ? top : bottom))
        #expect(!isBlack(isLeft ? right : left, isTop ? top : bottom))
        #expect(!isBlack(isLeft ? left : right, isTop ? bottom : top))
    }

    @Test("gray stays gray, several scans become one, see-through stays so outside")
    func kinds() throws {
        let gray = try RedactedPicture.covering([middle], of: try PictureFile.read(TestJPEG.gray))
        #expect(JPEGFrame(gray.bytes)?.componentCount == 1)
        _ = try RedactedPicture.covering([middle], of: try PictureFile.read(TestJPEG.progressive))
        _ = try RedactedPicture.covering([middle], of: try PictureFile.read(TestJPEG.arithmetic))
    }

    @Test("a picture that cannot be decoded is refused, not published")
    func damaged() {
        let broken = ImageData(
            format: .png, bytes: Array(Self.png.prefix(60)), pixelWidth: 20, pixelHeight: 10)
        #expect(throws: PictureError.self) { try RedactedPicture.covering([middle], of: broken) }
    }

    @Test("white bars have a black edge; a bar for a whole picture has one shape")
    func bars() throws {
        let bar = try RedactedPicture.bar(black: false)
        #expect((bar.pixelWidth, bar.pixelHeight) == (960, 480))
        let pixels = try PNGPixels.decode(bar.bytes)
        #expect(pixels.bytes[0] == 0 && pixels.bytes[4 * (240 * 960 + 480)] == 255)
        #expect(try RedactedPicture.bar() == RedactedPicture.bar())
    }
}
