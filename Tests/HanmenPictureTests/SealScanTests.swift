import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPicture

@Suite("Pictures of imprints (印影)")
struct SealScanTests {
    /// What a pixel of one colour becomes beside plenty of white paper.
    private func made(_ red: UInt8, _ green: UInt8, _ blue: UInt8, paper: UInt8 = 255) throws -> [UInt8] {
        var pixels = PixelBuffer(width: 20, height: 20, gray: paper)
        pixels.bytes.replaceSubrange(0..<4, with: [red, green, blue, 255])
        let scan = try PictureFile.read(try PNGPixels.encode(pixels))
        let seal = try SealScan.withoutPaper(scan)
        #expect(seal.format == .png && seal.pixelWidth == 20 && seal.pixelHeight == 20)
        let kept = try PNGPixels.decode(seal.bytes)
        #expect(kept.bytes[4...].allSatisfy { $0 == 0 })
        return Array(kept.bytes[..<4])
    }

    @Test("white paper is gone, and gray paper too", arguments: [255, 236, 200] as [UInt8])
    func paper(_ paper: UInt8) throws { _ = try made(209, 50, 27, paper: paper) }

    @Test("ink stays as it looks on white")
    func ink() throws {
        let pixel = try made(209, 50, 27).map(Int.init)
        let onWhite = (0..<3).map { 255 - (255 - pixel[$0]) * pixel[3] / 255 }
        #expect(zip(onWhite, [209, 50, 27]).allSatisfy { abs($0 - $1) <= 4 }, "\(pixel)")
    }

    @Test("faint ink is less opaque than full ink")
    func faint() throws {
        #expect(try made(240, 160, 150)[3] < made(209, 50, 27)[3])
        #expect(try made(250, 245, 244)[3] == 0)
    }

    @Test("a JPEG scan keeps its colours the right way round")
    func jpeg() throws {
        let seal = try SealScan.withoutPaper(TestPicture.jpeg)
        #expect(seal.format == .png)
    }

    @Test("a file is shapes or pixels, whatever its name says; anything else is refused")
    func files() throws {
        let png = TestPicture.png(width: 2, height: 2, red: 200, green: 9, blue: 9).bytes
        guard case .pixels(let pixels) = try ScannedSeal.read(png) else { return #expect(Bool(false)) }
        #expect(pixels.width == 2 && pixels.colors.count == 12 && pixels.opacity.count == 4)
        #expect(pixels.size == nil)
        let svg = Array("<svg viewBox='0 0 9 9'><circle r='3'/></svg>".utf8)
        guard case .drawing = try ScannedSeal.read(svg) else { return #expect(Bool(false)) }
        #expect(throws: ScannedSealError.picture(.otherFormat(.pdf))) {
            try ScannedSeal.read(Array("%PDF-1.7".utf8))
        }
    }

    @Test("a scan says how large it was")
    func resolution() throws {
        let plain = TestPicture.png(width: 2, height: 2, red: 9, green: 9, blue: 9).bytes
        #expect(PictureResolution.pixelsPerMetre(in: plain) == nil)
        // pHYs behind the header: 600 dpi in metres.
        let content: [UInt8] = [0, 0, 0x5C, 0x46, 0, 0, 0x5C, 0x46, 1]
        let chunk = [0, 0, 0, 9] + Array("pHYs".utf8) + content + [0, 0, 0, 0]
        let scan = Array(plain[..<33]) + chunk + Array(plain[33...])
        #expect(PictureResolution.pixelsPerMetre(in: scan) == 23_622)
        let jfif: [UInt8] =
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 1, 1, 0x2C, 1, 0x2C, 0, 0]
        #expect(PictureResolution.pixelsPerMetre(in: jfif).map { Int($0.rounded()) } == 11_811)
        #expect(PictureResolution.pixelsPerMetre(in: Array(jfif.prefix(12))) == nil)
    }
}
