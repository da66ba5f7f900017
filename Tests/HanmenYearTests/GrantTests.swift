import HanmenCore
import HanmenForms
import HanmenYear
import Testing

@Suite("交付の額")
struct GrantTests {
    private func memberMonths(_ members: String, _ more: String = "") -> Int? {
        let faction = TestYear.faction
            .replacing("[{ 氏名: 青木 結 }, { 氏名: 髙橋 みどり }]", with: "[\(members)]")
            .replacing("{ 月額: 20000円 }", with: "{ 月額: 20000円\(more) }")
        let year = TestYear.read(faction: faction).value
        return year.map { $0.faction.grant.memberMonths($0.faction.members) }
    }

    @Test("A4 途中で加わった人は翌月から、一日ならその月から数える")
    func joiners() {
        #expect(memberMonths("{ 氏名: 甲 }") == 12)
        #expect(memberMonths("{ 氏名: 甲, 加入日: 令和7年10月2日 }") == 5)
        #expect(memberMonths("{ 氏名: 甲, 加入日: 令和7年10月1日 }") == 6)
        #expect(memberMonths("{ 氏名: 甲, 加入日: 令和8年3月31日 }") == 0)
    }

    @Test("A4 辞めた人は、その月まで、一日なら前の月まで数える")
    func leavers() {
        #expect(memberMonths("{ 氏名: 甲, 脱退日: 令和8年1月15日 }") == 10)
        #expect(memberMonths("{ 氏名: 甲, 脱退日: 令和8年1月1日 }") == 9)
        #expect(memberMonths("{ 氏名: 甲, 脱退日: 令和7年4月1日 }") == 0)
    }

    @Test("当月から数える議会もある")
    func sameMonth() {
        #expect(memberMonths("{ 氏名: 甲, 加入日: 令和7年10月2日 }", ", 途中の月: 当月から") == 6)
        #expect(memberMonths("{ 氏名: 甲, 加入日: 令和7年10月31日, 脱退日: 令和7年10月31日 }", ", 途中の月: 当月から") == 1)
    }

    @Test("半期だけの交付")
    func halfYear() {
        #expect(memberMonths("{ 氏名: 甲 }", ", 期間: 令和7年10月1日～令和8年3月31日") == 6)
    }

    @Test("決まった額と計算した額の違いを、両方の場所と告げる")
    func decidedDiffers() throws {
        let faction = TestYear.faction.replacing("{ 月額: 20000円 }", with: "{ 月額: 20000円, 額: 479000円 }")
        let problem = try #require(TestYear.read(faction: faction).diagnostics.first)
        #expect(problem.id == .accountsDiffer)
        #expect(problem.summary.japanese.contains("差 ▲1,000円"))
        #expect(problem.hints[0].japanese.contains("会派.yaml:7"))
    }
}
