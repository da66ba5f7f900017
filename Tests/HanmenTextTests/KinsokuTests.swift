import HanmenText
import Testing

@Suite("Kinsoku (JLREQ §3.1.7–3.1.10, Appendix C)")
struct KinsokuTests {
    @Test(
        "what may not begin a line is taken along",
        arguments: ["。", "、", "」", "）", "・", "！", "々", "ー", "ょ", "～", "％"])
    func lineHead(_ mark: String) {
        let lines = Setting.lines("総務省告示第号別表様\(mark)別表様式記載要", measure: 10)
        #expect(lines.allSatisfy { !$0.hasPrefix(mark) } || mark == "％")
    }

    @Test("what may not end a line goes to the next", arguments: ["「", "（", "『", "￥"])
    func lineEnd(_ mark: String) {
        let lines = Setting.lines("総務省告示第号別表\(mark)別表様式記載要", measure: 10)
        #expect(lines.allSatisfy { !$0.hasSuffix(mark) })
    }

    @Test("ー may begin a line at 標準, not at 厳格 (addendum)")
    func levels() {
        let text = "総務省告示第号別表様ー別表様式記載要"
        let strict = Setting.lines(text, measure: 10, policy: CompositionPolicy(kinsoku: .strict))
        let veryStrict = Setting.lines(text, measure: 10)
        #expect(strict.contains { $0.hasPrefix("ー") })
        #expect(!veryStrict.contains { $0.hasPrefix("ー") })
    }

    @Test("numbers and words are never cut", arguments: ["1,700", "12345", "Zoom"])
    func words(_ word: String) {
        for measure in 4...12 {
            let lines = Setting.lines("総務省告示\(word)別表様式記載要領", measure: Double(measure))
            #expect(lines.contains { $0.contains(word) }, "at \(measure)")
        }
    }

    @Test("doubled dashes and dots stay together", arguments: ["――", "……", "——"])
    func inseparable(_ pair: String) {
        for measure in 5...10 {
            let lines = Setting.lines("総務省告示第\(pair)別表様式記載", measure: Double(measure))
            #expect(lines.contains { $0.contains(pair) }, "at \(measure)")
        }
    }
}
