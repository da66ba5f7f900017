import Hanmen
import HanmenCore
import HanmenTesting
import Testing

/// A clerk changes one value of the faction's layout: just that changes on the pages.
@Suite("Changing one value in a layout changes just that")
struct LayoutChangeTests {
    private static let council = TestHome.home.layouts + "/councils/midorino/council.yaml"

    /// The example under a faction's layout with these lines.
    private func pages(_ lines: String = "", theme: String? = nil) throws -> PagedDocument {
        let report = try Example.report().replacing(
            "研修場所:", with: theme.map { "テーマ: \($0)\n研修場所:" } ?? "研修場所:", maxReplacements: 1)
        return try PagedDocument.laidOut(report, layout: "継承: \(Self.council)\n名称: 試験会\n\(lines)")
    }

    /// What one has and the other has not, by kind and place.
    private func difference(_ a: PagedDocument, _ b: PagedDocument) -> (
        gone: [DrawingStep], new: [DrawingStep]
    ) {
        let (old, new) = (a.steps(), b.steps())
        let (oldSet, newSet) = (Set(old), Set(new))
        return (old.filter { !newSet.contains($0) }, new.filter { !oldSet.contains($0) })
    }

    @Test("the same values give the same pages")
    func nothing() throws {
        #expect(try pages().steps() == pages().steps())
    }

    @Test("a label: its glyphs, nothing else")
    func label() throws {
        let (before, after) = try (
            pages(), pages("変更: [{ 変える: 概要表, 行: [{ 変える: 研修場所, 見出し: 会場 }] }]\n")
        )
        let changed = difference(before, after)
        #expect(changed.gone.texts == ["研修場所"])
        #expect(changed.new.texts == ["会場"])
        #expect(before.steps().count == after.steps().count)
        #expect(before.steps(onPage: 2) == after.steps(onPage: 2))
        #expect(after.runs(onPage: 2).map(\.text).contains("研修場所"))
    }

    @Test("the size of the title: the titles' glyphs, nothing else")
    func titleSize() throws {
        let (before, after) = try (pages(), pages("体裁: { 文字: { 表題: 18pt } }\n"))
        let changed = difference(before, after)
        #expect(changed.gone.texts == ["研修参加報告書", "研修参加報告書"])
        #expect(changed.new.texts == changed.gone.texts)
        #expect(changed.new.runs.allSatisfy { $0.size == .pt(18) })
        #expect(before.pages.count == after.pages.count)
    }

    @Test("the font of headings: the faces of headings, at the same places")
    func headingFont() throws {
        let (before, after) = try (pages(), pages("体裁: { 書体: { 見出し: 明朝 } }\n"))
        let changed = difference(before, after)
        #expect(!changed.gone.runs.isEmpty)
        #expect(changed.gone.runs.allSatisfy { before.fonts[$0.font.index].name == "BIZ UDGothic" })
        #expect(changed.new.runs.allSatisfy { after.fonts[$0.font.index].name == "BIZ UDMincho" })
        #expect(changed.new.runs.map(\.text) == changed.gone.runs.map(\.text))
        #expect(changed.new.runs.map(\.origin) == changed.gone.runs.map(\.origin))
        #expect(changed.gone.texts.allSatisfy { $0.hasPrefix("■") || !$0.contains("。") })
    }

    @Test("an added row: all before it stays, one row more, all after it in its page goes down by the row")
    func row() throws {
        let rows = "変更: [{ 変える: 概要表, 行: [{ 追加: { 名前: テーマ, 見出し: テーマ, 値: \"{テーマ}\" }, 位置: 研修時間の後 }] }]\n"
        let fields = "項目: { テーマ: { 型: 文字 } }\n"
        let before = try pages(fields, theme: "窓口")
        let after = try pages(fields + rows, theme: "窓口")
        let (old, new) = (before.runs(onPage: 1), after.runs(onPage: 1))
        let place = try #require(new.firstIndex { $0.text == "テーマ" })
        #expect(old[..<place].map(\.drawn) == new[..<place].map(\.drawn))
        #expect(new[place + 1].text == "窓口")
        let folio = old.count - 1
        let moved = zip(old[place..<folio], new[(place + 2)...]).map { $1.origin - $0.origin }
        #expect(Set(moved).count == 1)
        #expect(moved.first?.x == .zero)
        #expect((moved.first?.y ?? .zero) > .zero)
        #expect(old[place..<folio].map(\.text) == new[(place + 2)..<(folio + 2)].map(\.text))
        #expect(old[folio].drawn == new[folio + 2].drawn)
        #expect(after.rules(onPage: 1).count == before.rules(onPage: 1).count + 1)
        for page in 2...before.pages.count {
            #expect(before.steps(onPage: page) == after.steps(onPage: page))
        }
    }

    @Test("the thickness of inner rules: those rules, nothing else")
    func rules() throws {
        let (before, after) = try (pages(), pages("体裁: { 罫線: { 内: 0.6pt } }\n"))
        let changed = difference(before, after)
        #expect(changed.gone.runs.isEmpty && changed.new.runs.isEmpty)
        #expect(changed.gone.rules.allSatisfy { $0.thickness == .pt(0.4) })
        #expect(changed.new.rules.allSatisfy { $0.thickness == .pt(0.6) })
        #expect(changed.gone.count == changed.new.count)
        #expect(!changed.new.isEmpty)
    }

    @Test("the sentence before the table: that sentence, nothing else")
    func sentence() throws {
        let (before, after) = try (pages(), pages("変更: [{ 変える: 前文, 文: 次のとおり報告します。 }]\n"))
        let changed = difference(before, after)
        #expect(changed.gone.texts.joined() == "緑野市議会研修規程第8条に基づき、研修参加の結果を次のとおり報告します。")
        #expect(changed.new.texts == ["次のとおり報告します。"])
    }

    @Test("a folio's format: the folios, nothing else")
    func folio() throws {
        let (before, after) = try (pages(), pages("ページ番号: { 書式: \"{頁}\" }\n"))
        let changed = difference(before, after)
        #expect(changed.gone.texts == (1...before.pages.count).map { "- \($0) -" })
        #expect(changed.new.texts == (1...before.pages.count).map { "\($0)" })
    }
}

extension [DrawingStep] {
    fileprivate var runs: [GlyphRun] { compactMap { if case .glyphs(let run) = $0 { run } else { nil } } }
    fileprivate var rules: [Rule] { compactMap { if case .rule(let rule) = $0 { rule } else { nil } } }
    fileprivate var texts: [String] { runs.map(\.text) }
}

extension PagedDocument {
    fileprivate func rules(onPage number: Int) -> [Rule] {
        steps(onPage: number).compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
    }
}

extension GlyphRun {
    /// The run without its place in the source.
    fileprivate var drawn: GlyphRun {
        var run = self
        run.span = nil
        return run
    }
}
