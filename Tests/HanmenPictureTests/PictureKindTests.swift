import HanmenPicture
import Testing

@Suite("What a file is by its first bytes")
struct PictureKindTests {
    private static let binaries: [(PictureKind, [UInt8], String)] = [
        (.gif, [], "GIF89a"), (.tiff, [0x4D, 0x4D, 0, 0x2A], ""), (.tiff, [0x49, 0x49, 0x2A, 0], ""),
        (.webp, Array("RIFF".utf8) + [4, 0, 0, 0], "WEBPVP8 "), (.heic, [0, 0, 0, 0x18], "ftypheic"),
        (.heic, [0, 0, 0, 0x18], "ftypmif1"), (.avif, [0, 0, 0, 0x18], "ftypavif"),
        (.jpeg2000, [0, 0, 0, 0x0C], "jP  "), (.bmp, [], "BM"), (.pdf, [], "%PDF-1.7"),
        (.svg, [], "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"),
        (.svg, [0xEF, 0xBB, 0xBF], "<?xml version=\"1.0\"?>\n<!-- a -->\n<svg/>"),
    ]

    @Test("formats that are not taken are named", arguments: binaries)
    func named(kind: PictureKind, head: [UInt8], text: String) {
        let bytes = head + Array(text.utf8) + [0, 0, 0, 0]
        #expect(throws: PictureError.otherFormat(kind)) { try PictureFile.read(bytes) }
    }

    @Test("an empty file is told apart from a strange one")
    func empty() {
        #expect(throws: PictureError.empty) { try PictureFile.read([]) }
        #expect(throws: PictureError.unknownFormat) { try PictureFile.read(Array("写真".utf8)) }
        #expect(throws: PictureError.unknownFormat) { try PictureFile.read(Array("<html>".utf8)) }
    }

    @Test("a file that is too large is refused before it is looked at")
    func tooLarge() {
        let bytes = [UInt8](repeating: 0, count: PictureLimits.fileSize + 1)
        #expect(throws: PictureError.tooManyBytes(limit: PictureLimits.fileSize)) {
            try PictureFile.read(bytes)
        }
    }
}
