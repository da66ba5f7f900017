import HanmenCore
import HanmenPicture
import HanmenTesting
import Testing

@Suite("JPEG files")
struct JPEGFileTests {
    private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        bytes.firstRange(of: Array(text.utf8)) != nil
    }

    /// From the first scan's header to the end.
    private func scans(of file: [UInt8]) throws -> ArraySlice<UInt8> {
        file[try #require(file.firstRange(of: [0xFF, 0xDA])).lowerBound...]
    }

    @Test("metadata goes, the coded picture stays byte for byte")
    func stripped() throws {
        let file = TestJPEG.quartersWithMetadata
        let image = try PictureFile.read(file)
        for text in ["Exif", "HANMENCAM", "SECRET COMMENT"] {
            #expect(contains(file, text))
            #expect(!contains(image.bytes, text))
        }
        #expect(try scans(of: image.bytes) == scans(of: file))
        #expect(contains(image.bytes, "JFIF"))
    }

    @Test("segments of applications go, wherever they stand", arguments: 0xE1...0xEF)
    func segments(marker: Int) throws {
        var file = TestPicture.jpeg.bytes
        let clean = try PictureFile.read(file).bytes
        let segment: [UInt8] = [0xFF, UInt8(marker), 0, 10] + Array("GPS 35.7".utf8)
        file.insert(contentsOf: segment, at: try #require(file.firstRange(of: [0xFF, 0xDA])).lowerBound)
        file.insert(contentsOf: segment, at: 2)
        #expect(try PictureFile.read(file).bytes == clean)
    }

    @Test("the thumbnail of JFIF goes, its density stays")
    func thumbnail() throws {
        var file = TestPicture.jpeg.bytes
        let clean = try PictureFile.read(file).bytes
        let start = try #require(file.firstRange(of: Array("JFIF\0".utf8))).lowerBound
        file.replaceSubrange(start - 2..<start, with: [0, 19])
        file.replaceSubrange(start + 12..<start + 14, with: [1, 1, 77, 77, 77])
        #expect(try PictureFile.read(file).bytes == clean)
    }

    @Test("what stands behind the end of the picture goes: films, second pictures")
    func trailer() throws {
        let file = TestPicture.jpeg.bytes
        let more = file + Array("ftypmp42".utf8) + file
        #expect(try PictureFile.read(more).bytes == PictureFile.read(file).bytes)
    }

    @Test("Adobe's word on colours stays")
    func adobe() throws {
        var file = TestPicture.jpeg.bytes
        let segment: [UInt8] = [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
        file.insert(contentsOf: segment, at: 2)
        #expect(try contains(PictureFile.read(file).bytes, "Adobe"))
    }

    @Test("the size is that of the picture as shown", arguments: ImageOrientation.allCases)
    func orientation(_ orientation: ImageOrientation) throws {
        let image = try PictureFile.read(TestJPEG.turned(orientation.rawValue))
        #expect(image.orientation == orientation)
        let size = orientation.exchangesSides ? [32, 48] : [48, 32]
        #expect([image.pixelWidth, image.pixelHeight] == size)
    }

    @Test("an orientation that there is not means upright", arguments: [0, 9, 255])
    func strangeOrientation(value: Int) throws {
        #expect(try PictureFile.read(TestJPEG.turned(value)).orientation == .upright)
    }

    @Test("pictures in several scans and gray ones are taken")
    func codings() throws {
        for file in [TestJPEG.progressive, TestJPEG.gray] {
            let image = try PictureFile.read(file)
            #expect(try scans(of: image.bytes) == scans(of: file))
        }
    }

    @Test("arithmetic coding is changed to the one that readers of PDF decode")
    func arithmetic() throws {
        #expect(TestJPEG.arithmetic.firstRange(of: [0xFF, 0xC9]) != nil)
        let image = try PictureFile.read(TestJPEG.arithmetic)
        #expect(image.bytes.firstRange(of: [0xFF, 0xC9]) == nil)
        #expect(JPEGFrame(image.bytes) != nil)
        #expect(try pixels(image.bytes) == pixels(TestJPEG.arithmetic))
    }

    private func pixels(_ file: [UInt8]) throws -> [UInt8] {
        var pixels = [UInt8](repeating: 0, count: 4 * 48 * 32)
        try JPEGPixels.decode(file, width: 48, height: 32, into: &pixels, bytesPerRow: 4 * 48)
        return pixels
    }

    @Test("inks are refused by name")
    func inks() {
        #expect(throws: PictureError.inks) { try PictureFile.read(TestJPEG.inks) }
    }

    @Test(
        "codings that nobody decodes are refused by name",
        arguments: [(0xC3, 8, "lossless"), (0xC5, 8, "hierarchical"), (0xC1, 12, "12-bit")])
    func unknownCoding(marker: Int, precision: Int, name: String) throws {
        var file = TestPicture.jpeg.bytes
        let frame = try #require(file.firstRange(of: [0xFF, 0xC0])).lowerBound
        (file[frame + 1], file[frame + 4]) = (UInt8(marker), UInt8(precision))
        #expect(throws: PictureError.coding(name)) { try PictureFile.read(file) }
    }

    @Test("a hundred megapixels are refused from the header")
    func huge() throws {
        var file = TestPicture.jpeg.bytes
        let frame = try #require(file.firstRange(of: [0xFF, 0xC0])).lowerBound
        file.replaceSubrange(frame + 5..<frame + 9, with: [0x27, 0x10, 0x27, 0x10])
        #expect(throws: PictureError.tooManyPixels(width: 10_000, height: 10_000)) {
            try PictureFile.read(Array(file.prefix(frame + 20)))
        }
    }

    @Test("a cut file is refused, with an end put to it or without")
    func truncated() throws {
        let file = TestJPEG.progressive
        for count in 2..<file.count {
            #expect(throws: PictureError.self) { try PictureFile.read(Array(file.prefix(count))) }
        }
        let scan = try #require(TestPicture.jpeg.bytes.firstRange(of: [0xFF, 0xDA])).lowerBound
        let ended = Array(TestPicture.jpeg.bytes.prefix(scan + 16)) + [0xFF, 0xD9]
        #expect(throws: PictureError.truncated(.jpeg)) { try PictureFile.read(ended) }
    }

    @Test("a last scan that is filled up is whole")
    func filledUp() throws {
        var file = TestPicture.jpeg.bytes
        file.insert(contentsOf: [0, 0, 0, 0], at: file.count - 2)
        #expect(throws: Never.self) { try PictureFile.read(file) }
    }

    @Test(
        "as many pixels are decoded as are needed",
        arguments: [(1, 1, 6, 4), (7, 4, 12, 8), (99, 99, 48, 32)])
    func scale(width: Int, height: Int, expectedWidth: Int, expectedHeight: Int) throws {
        let frame = try #require(JPEGFrame(TestJPEG.quartersWithMetadata))
        let size = JPEGPixels.size(of: frame, covering: width, height)
        #expect(size == (expectedWidth, expectedHeight))
    }
}
