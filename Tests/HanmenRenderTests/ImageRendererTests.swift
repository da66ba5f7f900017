import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

/// The head of a PNG file.
private struct PNGHeader: Equatable {
    var width: Int
    var height: Int
    var depth: UInt8
    /// 0 gray, 2 colour.
    var colorType: UInt8

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 26 else { return nil }
        width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
        depth = bytes[24]
        colorType = bytes[25]
    }
}

@Suite("Pages as PNG")
struct ImageRendererTests {
    private let renderer = ImageRenderer()

    private func page(_ items: FrameItem...) -> PagedDocument {
        var sample = SampleDocument(fonts: [])
        for item in items { sample.addUnmarked(item) }
        return sample.document()
    }

    private func draw(_ items: FrameItem...) throws -> [UInt8] {
        var sample = SampleDocument(fonts: [])
        for item in items { sample.addUnmarked(item) }
        return try renderer.render(sample.document(), page: 0, dotsPerInch: 72)
    }

    private func rule(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, square: Bool = false, dashed: Bool = false
    ) -> FrameItem {
        .rule(
            Rule(
                from: Point(x: .pt(x1), y: .pt(y1)), to: Point(x: .pt(x2), y: .pt(y2)), thickness: .pt(2),
                style: dashed ? .dashed : .solid, hasSquareEnds: square))
    }

    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> FrameItem {
        .box(Box(rect: Rect(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height)), fill: .black))
    }

    @Test("a page without colour is eight-bit gray, in the pixels of its resolution")
    func gray() throws {
        let document = try #require(SampleDocument.report()).document()
        var gray = document
        gray.pages[0].frame.items.removeAll { item in
            if case .marked(_, let items) = item, case .box? = items.first { true } else { false }
        }
        let header = PNGHeader(try renderer.render(gray, page: 0, dotsPerInch: 96))
        #expect(header?.width == 794)
        #expect(header?.height == 1123)
        #expect(header?.depth == 8)
        #expect(header?.colorType == 0)
        #expect(PNGHeader(try renderer.render(document, page: 0, dotsPerInch: 96))?.colorType == 2)
    }

    @Test("a rule with butt ends covers what a box of its measures covers")
    func buttEnds() throws {
        #expect(try draw(rule(100, 101, 200, 101)) == draw(box(100, 100, 100, 2)))
    }

    @Test("a rule with square ends reaches half its thickness further, so corners close")
    func squareEnds() throws {
        #expect(try draw(rule(100, 101, 200, 101, square: true)) == draw(box(99, 100, 102, 2)))
        let corner = try draw(rule(101, 101, 200, 101, square: true), rule(101, 101, 101, 200, square: true))
        #expect(try corner == draw(box(100, 100, 101, 2), box(100, 100, 2, 101)))
    }

    @Test("a dashed rule has gaps, and the next one is solid again")
    func dashes() throws {
        let solid = try draw(rule(100, 101, 200, 101))
        #expect(try draw(rule(100, 101, 200, 101, dashed: true)) != solid)
        #expect(
            try draw(rule(100, 301, 200, 301, dashed: true), rule(100, 101, 200, 101))
                != draw(rule(100, 301, 200, 301, dashed: true), rule(100, 101, 200, 101, dashed: true)))
    }

    @Test("frames are drawn where they are placed, marks do not show")
    func frames() throws {
        let inner = Frame(size: .zero, items: [.marked(.leaf(LeafID(number: 0)), [box(10, 20, 5, 5)])])
        let outer = Frame(size: .zero, items: [.frame(inner, at: Point(x: .pt(30), y: .pt(40)))])
        #expect(
            try draw(.frame(outer, at: Point(x: .pt(100), y: .pt(100)))) == draw(box(140, 160, 5, 5)))
    }

    @Test("an outline runs on the rectangle's edge")
    func outline() throws {
        let rect = Rect(x: .pt(100), y: .pt(100), width: .pt(50), height: .pt(40))
        let outlined = try draw(.box(Box(rect: rect, stroke: Stroke(thickness: .pt(2)))))
        let filled = try draw(
            box(99, 99, 52, 42),
            .box(Box(rect: Rect(x: .pt(101), y: .pt(101), width: .pt(48), height: .pt(38)), fill: .white)))
        #expect(outlined == filled)
    }

    @Test("a page is not made larger than memory", arguments: [0.0, -96, 4000, 1e9, .nan])
    func resolution(dotsPerInch: Double) {
        #expect(throws: RenderError.self) {
            try renderer.render(page(), page: 0, dotsPerInch: dotsPerInch)
        }
    }
}

@Suite("Pages as SVG")
struct SVGRendererTests {
    @Test("a page has its size in points, and the same page the same bytes")
    func page() throws {
        let document = try #require(SampleDocument.report()).document()
        let first = try SVGRenderer().render(document, page: 0)
        let text = String(decoding: first, as: UTF8.self)
        #expect(text.contains("width=\"595.2"))
        #expect(text.contains("</svg>"))
        #expect(try SVGRenderer().render(document, page: 0) == first)
    }
}
