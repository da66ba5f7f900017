import HanmenCore
import Testing

@testable import HanmenText

@Suite("Ruby (JLREQ §3.3)")
struct RubyTests {
    private let em = Length.pt(10)
    private let rubyEm = Length.pt(5)

    private func set(_ base: Int, _ reading: Int, before: Double = 0, after: Double = 0) -> RubySetting {
        RubySetting(
            base: Array(repeating: em, count: base), reading: Array(repeating: rubyEm, count: reading),
            rubyEm: rubyEm, overhang: (rubyEm * before, rubyEm * after))
    }

    private func ems(_ lengths: [Length]) -> [Double] {
        lengths.map { ($0 / em * 10000).rounded() / 10000 }
    }

    @Test("one kana is centred on its kanji")
    func centred() {
        #expect(ems(set(1, 1).readingPositions) == [0.25])
    }

    @Test("a shorter reading is spread 1:2:1")
    func shorter() {
        let positions = ems(set(2, 3).readingPositions)
        #expect(zip(positions, [0.0833, 0.75, 1.4167]).allSatisfy { abs($0 - $1) < 0.001 })
    }

    @Test("a longer reading widens its base between kanji")
    func longer() {
        let setting = set(2, 6)
        #expect(ems(setting.readingPositions) == [0, 0.5, 1, 1.5, 2, 2.5])
        #expect(setting.widening == em / 2)
    }

    @Test("over kana it hangs by up to one ruby em on either side")
    func overhang() {
        let setting = set(1, 5, before: 1, after: 1)
        #expect(ems(setting.readingPositions).first == -0.5)
        #expect(setting.widening == em / 2)
    }
}
