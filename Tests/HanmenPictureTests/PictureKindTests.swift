import HanmenPicture
import Testing

@Suite("What a file is by its first bytes")
struct PictureKindTests {
    @Test(
        "formats that are not taken are named",
        arguments: [
            (Array("GIF89a\u{1}\u{0}\u{1}".utf8), PictureKind.gif),
            ([0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8], .tiff),
            ([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], .tiff), (Array("RIFF\u{4}\0\0\0WEBPVP8 ".utf8), .webp),
            ([0, 0, 0, 0x18] + Array("ftypheic\0\0\0\0".utf8), .heic),
            ([0, 0, 0, 0x18] + Array("ftypmif1\0\0\0\0".utf8), .heic),
            ([0, 0, 0, 0x18] + Array("ftypavif\0\0\0\0".utf8), .avif),
            ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A], .jpeg2000),
            (Array("BM\u{46}\0\0\0".utf8), .bmp), (Array("%PDF-1.7\n".utf8), .pdf),
            (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".utf8), .svg),
            ([0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?>\n<!-- a -->\n<svg/>".utf8), .svg),
        ])
    func named(bytes: [UInt8], kind: PictureKind) {
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
