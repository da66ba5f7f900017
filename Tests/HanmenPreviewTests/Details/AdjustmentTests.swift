import HanmenCore
import HanmenPreview
import Testing

@Suite("Lines that were stretched or reduced")
struct AdjustmentTests {
    /// A layout with a measure of so many characters.
    private func layout(_ characters: Int, writing: String = "横") -> String {
        """
        継承: 研修参加報告書
        用紙: { 行長: \(characters)字, 余白: { 左: 20mm, 右: 20mm } }
        体裁: { 文字: { 本文: 10.5pt } }
        """
    }

    @Test("a line whose last word moved on is told with what it was given")
    func stretched() throws {
        // A word of eleven letters cannot be broken at the end of the first line: what it leaves is shared.
        let body = String(repeating: "字", count: 26) + "ABCDEFGHIJKLMN" + String(repeating: "字", count: 20)
        let made = try DetailedProof(.report(body: body), layout: layout(30))
        let (note, item) = try #require(try told(in: made, at: "字字字"))
        #expect(note.hasPrefix("+") && note.contains("空け"))
        // Indented by one character, 26 of 29 are set: three are shared out.
        #expect(note.contains("+3 字"), "\(note) \(item.text)")
    }

    @Test("a line that took one more character is told with what it gave")
    func reduced() throws {
        let body = "一二三四五六七、八九十一二三四、五六七八九、十一二三四五六、七八九十" + String(repeating: "あ", count: 40)
        let made = try DetailedProof(.report(body: body), layout: layout(30))
        let notes = made.notes(.adjustment)
        #expect(notes.contains { $0.hasPrefix("−") && $0.contains("詰め") }, "\(notes)")
    }

    @Test("lines that fit as they are, and titles that are spread on purpose, are not told")
    func natural() throws {
        let made = try DetailedProof(
            .report(body: String(repeating: "字", count: 29 + 60)), layout: layout(30))
        #expect(made.notes(.adjustment).isEmpty, "\(made.notes(.adjustment))")
    }

    @Test("columns are told too")
    func columns() throws {
        let made = try DetailedProof.example("ketsugi-midorino")
        let page = made.pages[0]
        let shapes = page.layers.filter { $0.name == .adjustment }.flatMap(\.shapes)
        for case .rect(_, _, let width, let height, let note) in shapes {
            #expect(height > width)
            #expect(note?.contains("字") == true)
        }
    }

    @Test("a line that is told is set as wide as the amount says")
    func amounts() throws {
        let made = try DetailedProof.example()
        let runs = made.document.pages.flatMap(\.sequences).flatMap(\.steps).compactMap { step in
            if case .glyphs(let run) = step, run.adjustment != .natural { run } else { nil }
        }
        #expect(!runs.isEmpty)
        #expect(runs.allSatisfy { $0.adjustment.amount != .zero || $0.adjustment.overflow != .zero })
        #expect(!made.notes(.adjustment).isEmpty)
    }

    /// The note over the line that begins with a text.
    private func told(in made: DetailedProof, at start: String) throws -> (String, PageItem)? {
        for page in made.pages {
            guard let item = page.items.first(where: { $0.block == "本文" && $0.text.hasPrefix(start) })
            else { continue }
            for shape in page.layers.filter({ $0.name == .adjustment }).flatMap(\.shapes) {
                guard case .rect(_, let y, _, _, let note?) = shape, abs(y - item.y) < 1 else { continue }
                return (note, item)
            }
        }
        return nil
    }
}
