import HanmenCore
import Testing

@Suite("Length (長さ)")
struct LengthTests {
    @Test("one millimetre rounds by less than 0.2 µm")
    func millimetre() {
        #expect(abs(Length.mm(1).millimetres - 1) < 0.0002)
    }

    @Test("forty characters of 10.5 pt are exactly 420 pt")
    func grid() {
        #expect(Length.pt(10.5) * 40 == .pt(420))
    }

    @Test("characters become a length only at a character size")
    func zenkaku() {
        #expect(Measure.characters(2).at(.pt(12)) == .pt(24))
        #expect(Measure.mm(10).at(.pt(12)) == .mm(10))
    }
}
