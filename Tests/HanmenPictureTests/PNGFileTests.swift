import HanmenCore
import HanmenPicture
import HanmenTesting
import Testing

@Suite("PNG files")
struct PNGFileTests {
    private let file = TestPicture.png(width: 6, height: 4, red: 9, green: 8, blue: 7).bytes

    @Test("size and bytes come through")
    func whole() throws {
        let image = try PictureFile.read(file)
        #expect([image.pixelWidth, image.pixelHeight] == [6, 4])
        #expect(image.bytes == file)
        #expect(image.orientation == .upright)
    }

    @Test(
        "texts, times, positions and profiles go",
        arguments: ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "gAMA", "pHYs", "acTL"])
    func stripped(type: String) throws {
        let chunk = TestPNG.chunk(type, Array("GPS 35.7".utf8))
        var told = file
        told.insert(contentsOf: chunk, at: file.count - 12)
        told.insert(contentsOf: chunk, at: 33)
        #expect(try PictureFile.read(told).bytes == file)
    }

    @Test("what stands behind the end goes")
    func trailer() throws { #expect(try PictureFile.read(file + [1, 2, 3]).bytes == file) }

    @Test("a cut file is told to be cut")
    func truncated() {
        for count in 8..<file.count {
            #expect(throws: PictureError.truncated(.png)) { try PictureFile.read(Array(file.prefix(count))) }
        }
    }

    @Test("a changed byte is found")
    func damaged() {
        for index in [20, 30, 50, file.count - 6] {
            var bytes = file
            bytes[index] ^= 1
            #expect(throws: PictureError.self) { try PictureFile.read(bytes) }
        }
    }

    @Test("a file whose line ends were changed is told to be damaged")
    func lineEnds() {
        let bytes = [0x89, 0x50, 0x4E, 0x47, 0x0A, 0x1A, 0x0A] + file.dropFirst(8)
        #expect(throws: PictureError.damaged(.png, reason: "line ends were changed in transfer")) {
            try PictureFile.read(bytes)
        }
    }

    @Test("too many pixels are refused from the header", arguments: [10_000, 40_000, 2_000_000_000])
    func huge(side: Int) {
        let file = TestPicture.png(
            width: 1, height: 1, red: 0, green: 0, blue: 0, announcing: UInt32(side))
        #expect(throws: PictureError.tooManyPixels(width: side, height: side)) {
            try PictureFile.read(Array(file.bytes.prefix(33)))
        }
    }
}
