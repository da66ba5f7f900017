import HanmenCore
import HanmenPicture
import HanmenRender
import HanmenTesting
import Testing

@Suite("PNG of every kind")
struct PNGKindTests {
    private let rect = Rect(x: .pt(100), y: .pt(100), width: .pt(80), height: .pt(80))

    private func drawn(_ file: [UInt8], backdrop: Color? = .white) throws -> [PixelMap] {
        var sample = SampleDocument(fonts: [])
        sample.addUnmarked(
            .image(PlacedImage(image: try PictureFile.read(file), rect: rect, backdrop: backdrop)))
        return try PixelMap.both(sample.document())
    }

    private func file(_ kind: TestPNG.Kind, depth: UInt8, _ pixel: [UInt8], chunks: [UInt8] = []) -> [UInt8] {
        let perRow = depth < 8 ? 1 : 2
        let row = Array(repeating: pixel, count: perRow).flatMap { $0 }
        return TestPNG.file(width: 2, height: 2, kind: kind, depth: depth, rows: [row, row], chunks: chunks)
    }

    private func expect(
        _ file: [UInt8], shows colour: [Int], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for map in try drawn(file) {
            let found = map.colour(x: 140, y: 140)
            #expect(found.isNear(colour, by: 1), "\(found)", sourceLocation: sourceLocation)
        }
    }

    @Test("eight and sixteen bits, gray and coloured")
    func depths() throws {
        try expect(file(.gray, depth: 8, [0x33]), shows: [0x33, 0x33, 0x33])
        try expect(file(.gray, depth: 16, [0xC8, 0x7F]), shows: [0xC8, 0xC8, 0xC8])
        try expect(file(.colour, depth: 8, [200, 30, 40]), shows: [200, 30, 40])
        try expect(file(.colour, depth: 16, [200, 9, 30, 9, 40, 9]), shows: [200, 30, 40])
    }

    @Test("one, two and four bits a sample")
    func packed() throws {
        try expect(file(.gray, depth: 1, [0b1100_0000]), shows: [255, 255, 255])
        try expect(file(.gray, depth: 2, [0b0101_0000]), shows: [85, 85, 85])
        try expect(file(.gray, depth: 4, [0x33]), shows: [51, 51, 51])
    }

    @Test("palettes, with and without see-through entries")
    func palette() throws {
        let palette = TestPNG.chunk("PLTE", [0, 0, 0, 10, 120, 250])
        try expect(file(.palette, depth: 8, [1], chunks: palette), shows: [10, 120, 250])
        try expect(file(.palette, depth: 1, [0xC0], chunks: palette), shows: [10, 120, 250])
        let clear = palette + TestPNG.chunk("tRNS", [255, 0])
        try expect(file(.palette, depth: 8, [1], chunks: clear), shows: [255, 255, 255])
        let half = palette + TestPNG.chunk("tRNS", [255, 128])
        try expect(file(.palette, depth: 8, [1], chunks: half), shows: [132, 187, 252])
    }

    @Test("a colour that stands for nothing")
    func colourKey() throws {
        let gray = TestPNG.chunk("tRNS", [0, 0x40])
        try expect(file(.gray, depth: 8, [0x40], chunks: gray), shows: [255, 255, 255])
        try expect(file(.gray, depth: 8, [0x41], chunks: gray), shows: [65, 65, 65])
        let colour = TestPNG.chunk("tRNS", [0, 1, 0, 2, 0, 3])
        try expect(file(.colour, depth: 8, [1, 2, 3], chunks: colour), shows: [255, 255, 255])
    }

    @Test("alpha lies on the backdrop, and needs no transparency")
    func alpha() throws {
        let gray = file(.grayAlpha, depth: 8, [0, 0x80])
        try expect(gray, shows: [127, 127, 127])
        try expect(file(.grayAlpha, depth: 16, [0, 0, 0x80, 0]), shows: [127, 127, 127])
        try expect(file(.colourAlpha, depth: 8, [255, 0, 0, 51]), shows: [255, 204, 204])
        try expect(file(.colourAlpha, depth: 16, [255, 0, 0, 0, 0, 0, 51, 0]), shows: [255, 204, 204])
    }

    @Test("only a picture without a backdrop is see-through in the file", arguments: [Color.white, nil])
    func softMask(backdrop: Color?) throws {
        let image = TestPicture.png(width: 2, height: 2, red: 9, green: 99, blue: 9, alpha: 99)
        var sample = SampleDocument(fonts: [])
        sample.addUnmarked(.image(PlacedImage(image: image, rect: rect, backdrop: backdrop)))
        let text = try PDFText.uncompressed(finishedFile(sample.document()))
        #expect(text.contains("/SMask") == (backdrop == nil))
    }

    @Test("interlaced files")
    func interlaced() throws {
        let rows = TestPNG.interlacedRows(width: 16, height: 16) { x, y in
            x < 8 ? [200, 0, 0] : y < 8 ? [0, 200, 0] : [0, 0, 200]
        }
        let file = TestPNG.file(
            width: 16, height: 16, kind: .colour, depth: 8, interlaced: true, rows: rows)
        for map in try drawn(file) {
            #expect(map.colour(x: 115, y: 140) == [200, 0, 0])
            #expect(map.colour(x: 165, y: 115) == [0, 200, 0])
            #expect(map.colour(x: 165, y: 165) == [0, 0, 200])
        }
    }

    @Test("a file with too little data, or none of its palette, is refused, and its place named")
    func tooLittle() throws {
        let span = SourceText(name: "a.md", text: "![](a.png)").span(0..<10)
        let files = [
            TestPNG.file(width: 4, height: 9, kind: .gray, depth: 8, rows: [[1, 2, 3, 4]]),
            TestPNG.file(width: 2, height: 1, kind: .palette, depth: 8, rows: [[1, 1]]),
            TestPNG.file(width: 2, height: 1, kind: .colour, depth: 3, rows: [[1, 1]]),
        ]
        for file in files {
            var sample = SampleDocument(fonts: [])
            sample.addUnmarked(.image(PlacedImage(image: try PictureFile.read(file), rect: rect, span: span)))
            #expect(throws: RenderError.unreadableImage(reason: "PNG", span: span)) {
                try finishedFile(sample.document())
            }
        }
    }
}
