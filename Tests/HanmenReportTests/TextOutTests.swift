import HanmenCore
import HanmenReport
import Testing

@Suite("Text out = text in")
struct TextOutTests {
    /// A small generator with a seed, so that a failure can be repeated.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let phrases = [
        "緑野市の取組", "デジタル化が進む。", "参加者は 50 人、～16:35", "DX システム（BPR）", "「のりしろ」を紡ぐ", "2040 年問題", "髙﨑𠮷野",
        "9:00～12:20",
        "1. モバイル、2. 在宅", "A-B", "氏_名", "[平成30年] 改正", "100％達成！", "数値→データ化", "第106条の3", "①その一 ②その二",
    ]
    private static let marks = ["", "", "■", "・", "①", "(2) ", "（３）", "ア ", "※", "第1 ", "（イ）"]

    /// A body of Markdown and the characters it should print.
    private static func sample(_ dice: inout Dice) -> (markdown: String, text: String) {
        var markdown = ""
        var text = ""
        for _ in 0..<Int.random(in: 1...12, using: &dice) {
            let lines = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
                (marks.randomElement(using: &dice) ?? "") + phrase(&dice)
            }
            let lead = ["", "", "# ", "### ", "- ", "> "].randomElement(using: &dice) ?? ""
            let kept = lead.hasPrefix("#") ? Array(lines.prefix(1)) : lines
            let ending = Bool.random(using: &dice) ? "\n" : "  \n"
            let inner = lead == "- " ? "  " : lead
            markdown += lead + kept.joined(separator: ending + inner) + "\n\n"
            text += kept.joined()
        }
        return (markdown, text.filter { $0 != "*" && $0 != "`" })
    }

    private static func phrase(_ dice: inout Dice) -> String {
        let phrase = phrases.randomElement(using: &dice) ?? ""
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: return "前**\(phrases[0])**後"
        case 1: return "前`\(phrase)`"
        default: return phrase
        }
    }

    /// Marks and texts in reading order.
    static func printed(_ blocks: [ReportBlock]) -> String {
        blocks.map { block in
            switch block {
            case .heading(let heading): (heading.marker?.text ?? "") + heading.content.plainText
            case .paragraph(let paragraph): paragraph.content.plainText
            case .list(let list): list.items.map { ($0.marker?.text ?? "") + printed($0.blocks) }.joined()
            case .quote(let inner, _): printed(inner)
            case .table(let table): (table.head + table.rows.joined()).map(\.content.plainText).joined()
            case .pageBreak: ""
            }
        }.joined()
    }

    @Test("every printing character comes out, once and in order", arguments: 0..<300)
    func property(seed: UInt64) {
        var dice = Dice(state: seed &* 7_919 &+ 17)
        let sample = Self.sample(&dice)
        let report = ReportReader().read(SourceText(name: "t.md", text: sample.markdown)).value
        let printed = Self.printed(report?.body ?? []).filter { !$0.isWhitespace }
        #expect(printed == sample.text.filter { !$0.isWhitespace }, "\(sample.markdown)")
    }

    @Test("every text's span holds that text", arguments: 0..<100)
    func spans(seed: UInt64) {
        var dice = Dice(state: seed &* 104_729 &+ 3)
        let sample = Self.sample(&dice)
        let report = ReportReader().read(SourceText(name: "t.md", text: sample.markdown)).value
        for text in texts(report?.body ?? []) where text.value != " " {
            #expect(text.span.text == text.value)
        }
    }
}
