import HanmenCore
import HanmenPicture
import HanmenTesting
import Testing

@Suite("JPEG frame headers")
struct JPEGFrameTests {
    @Test("size and components of a file")
    func sample() {
        let header = JPEGFrame(TestPicture.jpeg.bytes)
        #expect(header?.width == 16 && header?.height == 16 && header?.componentCount == 3)
    }

    @Test("a progressive file behind comments and fill bytes")
    func progressive() {
        let comment: [UInt8] = [0xFF, 0xFE, 0, 4, 1, 2]
        let frame: [UInt8] = [0xFF, 0xFF, 0xC2, 0, 11, 8, 0x01, 0x00, 0x02, 0x00, 1, 1, 0x11, 0]
        let header = JPEGFrame([0xFF, 0xD8] + comment + frame)
        #expect(header?.width == 512 && header?.height == 256 && header?.componentCount == 1)
    }

    @Test("every cut of a file is either read or refused")
    func truncated() {
        let bytes = TestPicture.jpeg.bytes
        for count in 0...bytes.count {
            let header = JPEGFrame(Array(bytes.prefix(count)))
            #expect(header == nil || header?.width == 16)
        }
    }

    @Test("a segment that claims no length does not hold the reader up")
    func noLength() {
        #expect(JPEGFrame([0xFF, 0xD8] + Array(repeating: [0xFF, 0xE0, 0, 0], count: 500).joined()) == nil)
    }
}
