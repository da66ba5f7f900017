import HanmenCore
import Testing

@Suite("Order of drawing (描画順)")
struct DrawingOrderTests {
    private let leaf = Mark.leaf(LeafID(number: 4))

    private func box(_ x: Double) -> Box {
        Box(rect: Rect(x: .pt(x), y: .zero, width: .pt(1), height: .pt(1)), fill: .black)
    }

    private func sequences(_ items: FrameItem...) -> [MarkedSequence] {
        Page(boxes: PageBoxes(trimmedTo: .zero), frame: Frame(size: .zero, items: items), label: "1")
            .sequences
    }

    @Test("what stands outside any mark is one artifact up to the next mark")
    func unmarked() {
        let found = sequences(.box(box(1)), .box(box(2)), .marked(leaf, [.box(box(3))]), .box(box(4)))
        #expect(found.map(\.mark) == [.artifact, leaf, .artifact])
        #expect(found.map(\.steps.count) == [2, 1, 1])
    }

    @Test("neighbouring marks stay apart, even of the same leaf")
    func neighbours() {
        let found = sequences(.marked(leaf, [.box(box(1))]), .marked(leaf, [.box(box(2))]))
        #expect(found.map(\.mark) == [leaf, leaf])
    }

    @Test("frames are dissolved into page coordinates and stay in their mark")
    func frames() {
        let inner = Frame(size: .zero, items: [.box(box(1))])
        let outer = Frame(size: .zero, items: [.frame(inner, at: Point(x: .pt(10), y: .zero))])
        let found = sequences(.marked(leaf, [.frame(outer, at: Point(x: .pt(100), y: .zero)), .box(box(5))]))
        #expect(found == [MarkedSequence(mark: leaf, steps: [.box(box(111)), .box(box(5))])])
    }

    @Test("a mark inside a mark interrupts it")
    func nested() {
        let found = sequences(
            .marked(leaf, [.box(box(1)), .marked(.artifact, [.box(box(2))]), .box(box(3))]))
        #expect(found.map(\.mark) == [leaf, .artifact, leaf])
    }

    @Test("a mark with nothing in it leaves nothing")
    func empty() {
        #expect(sequences(.marked(leaf, []), .marked(leaf, [.frame(Frame(size: .zero), at: .zero)])).isEmpty)
    }
}

@Suite("Calendar time")
struct CalendarTimeTests {
    @Test(
        "moments are days and hours of UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_775_001_600, "2026-04-01T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (Int.max, "9999-12-31T23:59:59Z"),
            (Int.min, "0001-01-01T00:00:00Z"),
        ])
    func iso(seconds: Int, text: String) {
        #expect(CalendarTime(secondsSince1970: seconds).iso8601 == text)
    }

    @Test("PDF dates")
    func pdf() {
        #expect(CalendarTime(secondsSince1970: 1_775_001_600).pdfDate == "D:20260401000000Z")
    }
}
