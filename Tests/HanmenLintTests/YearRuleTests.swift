import HanmenCore
import HanmenForms
import Testing

@testable import HanmenLint

/// A text of lines, each with its place.
private func lines(_ text: [String]) -> [Spanned<String>] {
    let source = SourceText(name: "出納簿.csv", text: text.joined(separator: "\n"))
    return text.indices.map { Spanned(text[$0], at: source.span(source.range(ofLine: $0 + 1))) }
}

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}

@Suite("L05 participants")
struct ParticipantsRuleTests {
    private func roster() throws -> [RosterEntry] {
        [
            RosterEntry(name: "青木 結"), RosterEntry(name: "髙﨑 遥", joined: try day(2025, 6, 1)),
            RosterEntry(name: "森 一郎", left: try day(2025, 5, 12)),
        ]
    }

    private func found(_ names: [String]) throws -> [String] {
        ParticipantsRule.findings(
            names: lines(names), from: try day(2025, 5, 12), to: try day(2025, 5, 13),
            roster: try roster()
        ).map(\.summary.japanese)
    }

    @Test("names in any spacing, with ruby or an honorific, are known")
    func known() throws { #expect(try found(["青木結", "青木　結 議員", "青木 結"]) == []) }

    @Test("a name that nobody has")
    func unknown() throws { #expect(try found(["青木 紬"]) == ["「青木 紬」は会派の名簿にありません。"]) }

    @Test("before joining, and on the day of leaving")
    func elsewhere() throws {
        #expect(
            try found(["{髙﨑|たかさき} 遥", "森一郎"]) == [
                "「髙﨑 遥」は、令和7年5月12日には会派に所属していません。",
                "「森 一郎」は、令和7年5月12日には会派に所属していません。",
            ])
    }

    @Test("one who left and came back")
    func again() throws {
        let twice = [
            RosterEntry(name: "森 一郎", left: try day(2025, 4, 30)),
            RosterEntry(name: "森 一郎", joined: try day(2025, 5, 10)),
        ]
        let found = ParticipantsRule.findings(
            names: lines(["森 一郎"]), from: try day(2025, 5, 12), to: try day(2025, 5, 12), roster: twice)
        #expect(found.isEmpty)
    }

    @Test("nothing is said without a roster")
    func noRoster() throws {
        let found = ParticipantsRule.findings(
            names: lines(["森 一郎"]), from: try day(2025, 5, 12), to: try day(2025, 5, 12), roster: [])
        #expect(found.isEmpty)
    }
}

@Suite("L08 caps")
struct CapsRuleTests {
    private let ledger = [
        LedgerLine(category: "宿泊料", total: 14_800), LedgerLine(category: "宿泊料", total: 15_200),
        LedgerLine(category: "交通費", total: 90_000),
    ]

    @Test("each expense")
    func each() {
        let found = CapsRule.findings(ledger: ledger, caps: [Cap(subject: "宿泊料", yen: 14_800)])
        #expect(found.map(\.summary.japanese) == ["「宿泊料」の 15,200円は、一件 14,800円の上限を 400円超えています。"])
    }

    @Test("a year's sum")
    func year() {
        let caps = [Cap(subject: "宿泊料", yen: 29_000, reach: .year), Cap(subject: "会議費", yen: 1)]
        #expect(CapsRule.findings(ledger: ledger, caps: caps).count == 1)
    }
}

@Suite("L09 missing rate")
struct ApportionmentRuleTests {
    private func found(_ line: LedgerLine) -> Int { ApportionmentRule.findings(ledger: [line]).count }

    @Test("a part without a rate")
    func missing() {
        #expect(found(LedgerLine(total: 10_575, share: 5_287)) == 1)
        #expect(found(LedgerLine(total: 10_575, share: 5_287, note: "複合機 3台")) == 1)
    }

    @Test("a rate, a note that states one, or the whole")
    func stated() {
        #expect(found(LedgerLine(total: 10_575, rate: ExactNumber(1), share: 5_287)) == 0)
        #expect(found(LedgerLine(total: 10_575, share: 5_287, note: "2分の1")) == 0)
        #expect(found(LedgerLine(total: 10_575, share: 5_287, note: "50%")) == 0)
        #expect(found(LedgerLine(total: 15_200, share: 14_800, note: "上限まで")) == 0)
        #expect(found(LedgerLine(total: 640, share: 640)) == 0)
        #expect(found(LedgerLine(total: 640)) == 0)
    }
}

@Suite("L10 deadline")
struct DeadlineRuleTests {
    @Test("the last day is in time, the next is late")
    func days() throws {
        let place = lines(["提出日"])[0].span
        let event = try day(2025, 5, 13)
        let last = Spanned(try day(2025, 6, 12), at: place)
        let late = Spanned(try day(2025, 6, 13), at: place)
        #expect(DeadlineRule.finding(submitted: last, after: event, within: 30) == nil)
        #expect(
            DeadlineRule.finding(submitted: late, after: event, within: 30)?.summary.japanese
                == "提出期限（令和7年6月12日、令和7年5月13日から 30 日以内）を 1 日過ぎています。")
    }

    @Test("a fixed last day")
    func due() throws {
        let late = Spanned(try day(2026, 5, 2), at: lines(["提出日"])[0].span)
        let found = DeadlineRule.finding(submitted: late, due: try day(2026, 4, 30))
        #expect(found?.summary.japanese == "提出期限（令和8年4月30日）を 2 日過ぎています。")
    }
}
