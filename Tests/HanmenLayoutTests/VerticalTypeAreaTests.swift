import HanmenCore
import HanmenForms
import Testing

@testable import HanmenLayout

@Suite("The type area of vertical pages (版面)")
struct VerticalTypeAreaTests {
    private func area(_ change: (inout FormStyle) -> Void = { _ in }) -> TypeArea {
        TypeArea(vertical: VerticalSample.style(change))
    }

    private func points(_ length: Length) -> Double { (length.points * 100).rounded() / 100 }

    @Test("the measure runs down the page in whole characters, columns across it in whole columns")
    func whole() {
        let area = area()
        #expect(area.width.raw % area.em.raw == 0)
        #expect(area.height.raw % area.pitch.raw == 0)
        // A4 less 28 mm above and below: 683.2 pt; less 23 mm at both sides: 464.9 pt and a gap.
        #expect(area.width == .pt(680))
        #expect(area.height == .pt(460))
    }

    @Test("what is left is shared by both sides")
    func centred() {
        let area = area()
        let rect = area.rect(onPage: 1, in: .vertical)
        let gap = (area.pitch - area.em) / 2
        #expect(points(rect.minX + gap) == points(area.sheet.width - rect.maxX + gap))
        #expect(abs(points(rect.minY) - points(area.sheet.height - rect.maxY)) < 0.02)
    }

    @Test("the binding margin is at the right, and changes sides on even pages when mirrored")
    func binding() {
        let plain = area { $0.bindingMargin = .mm(10) }
        #expect(plain.origin(onPage: 1).x < area().origin(onPage: 1).x)
        #expect(plain.origin(onPage: 2) == plain.origin(onPage: 1))
        let mirrored = area {
            $0.bindingMargin = .mm(10)
            $0.mirrorsEvenPages = true
        }
        let (odd, even) = (mirrored.rect(onPage: 1, in: .vertical), mirrored.rect(onPage: 2, in: .vertical))
        #expect(points(even.minX) == points(mirrored.sheet.width - odd.maxX))
        #expect(even.minX > odd.minX)
    }

    @Test("a horizontal form's area is what it was")
    func horizontal() {
        let area = TypeArea(FormStyle())
        #expect(
            area.rect(onPage: 1, in: .horizontal)
                == Rect(origin: area.origin, size: Size(width: area.width, height: area.height)))
    }
}

@Suite("Turning lines into columns")
struct QuarterTurnTests {
    @Test("along the line becomes down, from line to line becomes left")
    func point() {
        #expect(QuarterTurn.turned(Point(x: .pt(3), y: .pt(2))) == Point(x: .pt(-2), y: .pt(3)))
    }

    @Test("boxes keep their corners together")
    func box() {
        let box = Box(rect: Rect(x: .pt(1), y: .pt(2), width: .pt(30), height: .pt(4)))
        let turned = QuarterTurn.turned(.frame(Frame(size: .zero, items: [.box(box)]), at: .zero))
        let rect = Rect(x: .pt(-6), y: .pt(1), width: .pt(4), height: .pt(30))
        #expect(turned == .frame(Frame(size: .zero, items: [.box(Box(rect: rect))]), at: .zero))
    }

    @Test("rules turn with both ends, glyphs keep their offsets")
    func ruleAndGlyphs() {
        let rule = Rule(from: .zero, to: Point(x: .pt(9), y: .zero), thickness: .pt(1))
        let down = Rule(from: .zero, to: Point(x: .zero, y: .pt(9)), thickness: .pt(1))
        #expect(QuarterTurn.turned(.rule(rule)) == .rule(down))
        let glyph = Glyph(id: 7, offset: Point(x: .pt(1), y: .pt(2)))
        let run = GlyphRun(
            font: FontID(index: 0), size: .pt(10), origin: Point(x: .pt(5), y: .pt(6)), glyphs: [glyph],
            text: "国", clusters: [GlyphCluster(utf8Count: 3, glyphCount: 1)])
        guard case .glyphs(let turned) = QuarterTurn.turned(.marked(.artifact, [.glyphs(run)])).firstInside
        else {
            Issue.record("no glyphs")
            return
        }
        #expect(turned.origin == Point(x: .pt(-6), y: .pt(5)))
        #expect(turned.glyphs == [glyph])
    }
}

extension FrameItem {
    fileprivate var firstInside: FrameItem {
        if case .marked(_, let items) = self { items[0] } else { self }
    }
}
