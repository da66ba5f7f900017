import HanmenReport
import Testing

@Suite("Speakers' lines (forms.md C32)")
struct SpeakerTests {
    @Test(
        "affiliation, post and name under a title",
        arguments: [
            "東都大学 先端研究センター 教授 牧田 出 氏", "緑野市 市長 大石 一史 氏", "株式会社みどり 代表取締役 森野登志男 氏", "緑風会 青木 結 議員",
            "緑野市議会 議長 山川 遥 様", "市長 大石 一 氏", "東都大学　教授　牧田出氏",
        ])
    func speakers(line: String) {
        #expect(Outline.of("## ・題\n\n\(line)\n\n本文") == ["H2 <・>題", "S \(line)", "P 本文"])
    }

    @Test(
        "no speaker",
        arguments: [
            "牧田 出 氏", "牧田氏", "講師は 東都大学 牧田 出 氏。", "会場には、多くの市民と 牧田 出 氏", "本日の 参加者 の皆様方", "東都大学 教授 牧田2 氏",
        ])
    func others(line: String) {
        #expect(Outline.of("## ・題\n\n\(line)") == ["H2 <・>題", "P \(line)"])
    }

    @Test("only directly under a title")
    func place() {
        let line = "緑野市 市長 大石 一史 氏"
        #expect(Outline.of("本文\n\n\(line)") == ["P 本文", "P \(line)"])
        #expect(Outline.of("# ■講義\n\n\(line)") == ["H1 <■>講義", "P \(line)"])
    }

    @Test("several speakers keep their lines")
    func several() {
        #expect(
            Outline.of("■講義\n\n・題\n東都大学 教授 牧田 出 氏\n緑野市 市長 大石 一史 氏")
                == ["H1 <■>講義", "H2 <・>題", "S 東都大学 教授 牧田 出 氏", "S 緑野市 市長 大石 一史 氏"])
    }
}
