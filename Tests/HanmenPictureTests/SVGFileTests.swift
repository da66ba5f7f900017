import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPicture

@Suite("Imprints as shapes (SVG)")
struct SVGFileTests {
    private func file(_ content: String, _ attributes: String = "viewBox=\"0 0 100 100\"") -> [UInt8] {
        Array(
            "<?xml version=\"1.0\"?>\n<!-- a seal -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>"
                .utf8)
    }

    private func drawing(_ content: String, _ attributes: String = "viewBox=\"0 0 100 100\"") throws
        -> VectorDrawing
    { try SVGFile.drawing(file(content, attributes)) }

    private func error(_ bytes: [UInt8]) -> SVGError? {
        do throws(SVGError) {
            _ = try SVGFile.drawing(bytes)
            return nil
        } catch { return error }
    }

    @Test("a circle, a box, a polygon and a path are four shapes, in the ink of seals where all is black")
    func shapes() throws {
        let seal = try drawing(
            "<circle cx='50' cy='50' r='40'/><rect width='10' height='5'/><polygon points='0,0 1,0 1,1'/><path d='M1 1h2v2z'/>"
        )
        #expect(seal.shapes.count == 4 && seal.shapes.allSatisfy { $0.fill == .seal })
        #expect(seal.size == Size(width: .pt(75), height: .pt(75)))
    }

    @Test("its size is what it says, its units those of its view")
    func size() throws {
        let seal = try drawing(
            "<rect width='100' height='100' fill='#c00'/>", "width='18mm' height='18mm' viewBox='0 0 100 100'"
        )
        #expect(seal.size.width == .mm(18))
        guard case .line(let corner) = seal.shapes[0].steps[2] else { return #expect(Bool(false)) }
        #expect(abs((corner.x - .mm(18)).raw) <= 1 && abs((corner.y - .mm(18)).raw) <= 1)
        #expect(seal.shapes[0].fill == .rgb(red: 204, green: 0, blue: 0))
    }

    @Test("paper under the seal is left out, white in it stays")
    func paper() throws {
        let seal = try drawing(
            "<rect width='100' height='100' fill='white'/><circle r='9' fill='red'/><circle r='3' fill='#fff'/>"
        )
        #expect(seal.shapes.map(\.fill) == [.rgb(red: 255, green: 0, blue: 0), .white])
    }

    @Test("groups hand down their transforms and fills, definitions are not drawn")
    func groups() throws {
        let seal = try drawing(
            "<defs><circle r='1'/></defs><g transform='translate(10 20) scale(2)' fill='red'><path d='M1,1L2,2l1,0z'/></g>",
            "width='72pt' height='72pt' viewBox='0 0 72 72'")
        #expect(seal.shapes.count == 1)
        #expect(seal.shapes[0].steps.first == .move(Point(x: .pt(12), y: .pt(22))))
    }

    @Test("a stroke around a circle is a ring; other strokes are no outlines yet")
    func strokes() throws {
        let seal = try drawing("<circle r='40' fill='none' stroke='red' stroke-width='4'/>")
        #expect(seal.shapes.count == 1 && seal.shapes[0].isEvenOdd)
        #expect(error(file("<path d='M0 0L9 9' fill='none' stroke='red'/>")) == .notAShape("stroke"))
    }

    @Test("every command of path data, close and far numbers, arcs")
    func paths() throws {
        let data = "m10-10 5.5.5C1 1 2 2 3 3s1 1 2 2q1 1 2 0t2 0V9H1a5 5 0 01 5 5A5 5 30 1 0 9 9e0Z"
        let seal = try drawing("<path d='\(data)'/>")
        #expect(seal.shapes[0].steps.count >= 11)
    }

    @Test(
        "what is no shape is refused",
        arguments: [
            "<text>印</text>", "<image href='file:///etc/passwd'/>", "<use href='#a'/>", "<script/>",
            "<foreignObject/>", "<rect width='1' height='1' fill='url(#g)'/>",
            "<rect width='1' height='1' class='a'/>", "<rect width='1' height='1' clip-path='url(#a)'/>",
        ])
    func refused(_ content: String) {
        guard case .notAShape? = error(file(content)) else { return #expect(Bool(false), "\(content)") }
    }

    @Test("entities of its own, empty and broken files are refused")
    func broken() {
        #expect(error(Array("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".utf8)) == .notAShape("DOCTYPE ["))
        #expect(error(file("")) == .empty)
        #expect(error(Array("<svg viewBox='0 0 1 1'><g>".utf8)) == .damaged(reason: "open element"))
        #expect(error(file("<path d='L1 1'/>")) == .damaged(reason: "path without a start"))
        #expect(error(Array("<svg>".utf8)) == .damaged(reason: "no size"))
        #expect(error([]) == .damaged(reason: "no svg element"))
        let deep = String(repeating: "<g>", count: 60) + String(repeating: "</g>", count: 60)
        #expect(error(file(deep)) == .tooLarge)
        #expect(error(file(String(repeating: "<g/>", count: 10_001))) == .tooLarge)
        #expect(
            SVGError.empty.diagnostic(of: Spanned("a.svg", at: SourceText(name: "", text: "").span(0..<0))).id
                == .svgUnreadable)
    }

    @Test("whatever is broken in a file, it is read or refused, and nothing falls over")
    func mutated() {
        let whole = file(
            "<g transform='rotate(30 1 2) matrix(1 0 0 1 9 9)'><path d='M1 1A5 5 30 1 0 9 9Z' style='fill:#c00'/></g><ellipse rx='1' ry='2' stroke='red'/>"
        )
        var dice = Dice(seed: 7)
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            if Bool.random(using: &dice) {
                bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &dice)))
            }
            _ = error(bytes)
        }
    }
}
