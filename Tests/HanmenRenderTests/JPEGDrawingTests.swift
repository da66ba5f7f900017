import Foundation
import HanmenCore
import HanmenPicture
import HanmenRender
import HanmenTesting
import Testing

@Suite("JPEG as it is drawn")
struct JPEGDrawingTests {
    private static let (red, green) = ([220, 30, 30], [30, 160, 30])
    private static let (blue, yellow) = ([30, 30, 220], [230, 220, 40])

    private func document(_ file: [UInt8]) throws -> PagedDocument {
        let image = try PictureFile.read(file)
        let rect = Rect(
            x: .pt(100), y: .pt(100), width: .pt(2 * Double(image.pixelWidth)),
            height: .pt(2 * Double(image.pixelHeight)))
        var sample = SampleDocument(fonts: [])
        sample.addUnmarked(.image(PlacedImage(image: image, rect: rect)))
        return sample.document()
    }

    /// The colours top left, top right, bottom left and bottom right.
    private func corners(_ map: PixelMap, exchanged: Bool) -> [[Int]] {
        let (width, height) = exchanged ? (64, 96) : (96, 64)
        return [height / 4, height * 3 / 4].flatMap { y in
            [width / 4, width * 3 / 4].map { x in map.colour(x: 100 + x, y: 100 + y) }
        }
    }

    @Test(
        "is turned as its EXIF says",
        arguments: [
            (1, [red, green, blue, yellow]), (2, [green, red, yellow, blue]),
            (3, [yellow, blue, green, red]),
            (4, [blue, yellow, red, green]), (5, [red, blue, green, yellow]),
            (6, [blue, red, yellow, green]),
            (7, [yellow, green, blue, red]), (8, [green, yellow, red, blue]),
        ])
    func turned(orientation: Int, expected: [[Int]]) throws {
        let document = try document(TestJPEG.turned(orientation))
        for map in try PixelMap.both(document) {
            let found = corners(map, exchanged: orientation >= 5)
            #expect(zip(found, expected).allSatisfy { $0.isNear($1, by: 12) }, "\(found)")
        }
    }

    @Test("gray, progressive and recoded files show in print and in the preview")
    func codings() throws {
        for file in [TestJPEG.progressive, TestJPEG.arithmetic] {
            for map in try PixelMap.both(document(file)) {
                #expect(map.colour(x: 124, y: 116).isNear(Self.red, by: 12))
            }
        }
        for map in try PixelMap.both(document(TestJPEG.gray)) {
            let colour = map.colour(x: 124, y: 116)
            #expect(Set(colour).count == 1 && colour[0] < 130)
        }
    }

    @Test("goes into PDF and SVG untouched, without what it told of camera and place")
    func passedThrough() throws {
        let image = try PictureFile.read(TestJPEG.quartersWithMetadata)
        let document = try document(TestJPEG.quartersWithMetadata)
        let pdf = try finishedFile(document)
        #expect(pdf.firstRange(of: image.bytes) != nil)
        let svg = String(decoding: try SVGRenderer().render(document, page: 0), as: UTF8.self)
        #expect(svg.replacing("\n", with: "").contains(Data(image.bytes).base64EncodedString().dropLast(4)))
        for text in ["Exif", "HANMENCAM", "SECRET COMMENT"] {
            #expect(pdf.firstRange(of: Array(text.utf8)) == nil)
        }
    }

    @Test("keeps its shape in SVG", arguments: [1, 6])
    func svg(orientation: Int) throws {
        let document = try document(TestJPEG.turned(orientation))
        let svg = String(decoding: try SVGRenderer().render(document, page: 0), as: UTF8.self)
        #expect(svg.contains("width=\"48\" height=\"32\""))
    }
}
