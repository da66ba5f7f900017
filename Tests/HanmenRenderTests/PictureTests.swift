import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@Suite("Pictures (画像)")
struct PictureTests {
    private let rect = Rect(x: .pt(100), y: .pt(100), width: .pt(80), height: .pt(80))

    private func document(_ images: ImageData...) -> PagedDocument {
        var sample = SampleDocument(fonts: [])
        for image in images { sample.addUnmarked(.image(PlacedImage(image: image, rect: rect))) }
        return sample.document()
    }

    @Test("a JPEG file goes through untouched")
    func jpeg() throws {
        let file = try finishedFile(document(TestPicture.jpeg))
        let row = try PDFText.report("pdfimages", ["-list"], on: file).text.split(separator: "\n").last ?? ""
        let words = row.split(separator: " ")
        #expect(words.contains("jpeg"))
        #expect(words[3...4] == ["16", "16"])
        #expect(words[12...13] == ["15", "15"] || words[12...13] == ["14", "14"])
    }

    @Test("pictures do not ask to be smoothed, which PDF/A forbids")
    func interpolation() throws {
        let image = TestPicture.png(width: 2, height: 2, red: 200, green: 0, blue: 0)
        let text = try PDFText.uncompressed(finishedFile(document(image, TestPicture.jpeg)))
        #expect(!text.contains("/Interpolate true"))
        #expect(text.count(of: "/Subtype /Image") == 2)
    }

    @Test("a picture drawn twice is embedded once")
    func embeddedOnce() throws {
        let image = TestPicture.png(width: 3, height: 2, red: 0, green: 90, blue: 0)
        let text = try PDFText.uncompressed(finishedFile(document(image, image)))
        #expect(text.count(of: "/Subtype /Image") == 1)
    }

    @Test("a picture fills its rectangle as a box of its colour does")
    func placement() throws {
        let image = TestPicture.png(width: 4, height: 4, red: 0, green: 0, blue: 255)
        var box = SampleDocument(fonts: [])
        box.addUnmarked(.box(Box(rect: rect, fill: .rgb(red: 0, green: 0, blue: 255))))
        let renderer = ImageRenderer()
        let drawn = try renderer.render(document(image), page: 0, dotsPerInch: 72)
        #expect(try renderer.render(box.document(), page: 0, dotsPerInch: 72) == drawn)
    }

    @Test("what is not a picture is refused", arguments: [[], [1, 2, 3], Array("not a picture".utf8)])
    func garbage(bytes: [UInt8]) {
        let image = ImageData(format: .png, bytes: bytes, pixelWidth: 1, pixelHeight: 1)
        #expect(throws: RenderError.unreadableImage(reason: "PNG")) {
            try finishedFile(document(image))
        }
    }

    @Test("a JPEG of inks is refused: its colours are not those of the file's output intent")
    func inks() throws {
        var image = TestPicture.jpeg
        let frame = try #require(image.bytes.firstRange(of: [0xFF, 0xC0]))
        image.bytes[frame.lowerBound + 9] = 4
        #expect(throws: RenderError.unreadableImage(reason: "CMYK JPEG")) {
            try finishedFile(document(image))
        }
    }

    @Test(
        "what is not a JPEG file is refused",
        arguments: [
            [], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0], Array("not a picture".utf8),
        ])
    func notJPEG(bytes: [UInt8]) {
        let image = ImageData(format: .jpeg, bytes: bytes, pixelWidth: 1, pixelHeight: 1)
        #expect(throws: RenderError.unreadableImage(reason: "JPEG")) {
            try finishedFile(document(image))
        }
    }

    @Test("a cut PNG file is refused")
    func truncated() {
        var image = TestPicture.png(width: 40, height: 40, red: 0, green: 0, blue: 255)
        image.bytes.removeLast(3000)
        #expect(throws: RenderError.unreadableImage(reason: "PNG")) {
            try finishedFile(document(image))
        }
    }

    @Test("a picture of a thousand million pixels is refused before it is decoded")
    func huge() {
        var image = TestPicture.png(width: 1, height: 1, red: 0, green: 0, blue: 0)
        image.pixelWidth = 30_000
        image.pixelHeight = 33_000
        #expect(throws: RenderError.tooManyPixels(width: 30_000, height: 33_000)) {
            try finishedFile(document(image))
        }
    }
}
