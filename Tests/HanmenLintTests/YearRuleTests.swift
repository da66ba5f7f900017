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

@Suite("L06 balances")
struct BalanceTests {
    @Test("a slip is told once, at its row")
    func slip() {
        let places = lines(["収入", "支出", "支出", "支出"])
        let ledger = [
            LedgerLine(income: 480_000, balance: 480_000, span: places[0].span),
            LedgerLine(total: 1_200, balance: 478_800, span: places[1].span),
            LedgerLine(total: 10_575, share: 5_287, balance: 473_531, span: places[2].span),
            LedgerLine(total: 500, balance: 473_031, span: places[3].span),
        ]
        #expect(SumsRule.findings(ledger: ledger).map { $0.span?.start.line } == [3])
    }

    @Test("a deficit is carried (forms.md A2)")
    func deficit() {
        let ledger = [
            LedgerLine(income: 834_000, balance: 717_625), LedgerLine(total: 845_881, balance: -128_256),
        ]
        #expect(SumsRule.findings(ledger: ledger, carried: -116_375).isEmpty)
    }
}

@Suite("L07 accounts, ledger and evidence")
struct ReconciliationRuleTests {
    private let ledger: [LedgerLine] = {
        let places = lines(["1", "2", "3"])
        return [
            LedgerLine(
                number: 1, category: "研修費", total: 8_000, share: 8_000, evidence: .receipt,
                span: places[0].span),
            LedgerLine(
                number: 2, category: "研修費", total: 640, share: 640, evidence: .certificate,
                span: places[1].span),
            LedgerLine(
                number: 3, category: "広報費", total: 10_575, share: 5_287, evidence: .receipt,
                span: places[2].span
            ),
        ]
    }()

    private func found(
        accounts: [AccountsRow] = [], certificates: [EvidenceEntry] = [EvidenceEntry(number: 2, share: 640)],
        receipts: [EvidenceEntry] = []
    ) -> [String] {
        ReconciliationRule.findings(
            accounts: accounts, ledger: ledger, certificates: certificates, receipts: receipts
        ).map(\.summary.japanese)
    }

    @Test("all agree")
    func agree() {
        let accounts = [
            AccountsRow(category: "研修費", amount: 8_640), AccountsRow(category: "広報費", amount: 5_287),
            AccountsRow(category: "人件費", amount: nil),
        ]
        #expect(found(accounts: accounts, receipts: [EvidenceEntry(number: 3, total: 10_575)]) == [])
    }

    @Test("a category's sum")
    func sum() {
        let accounts = [
            AccountsRow(category: "研修費", amount: 8_604), AccountsRow(category: "広報費", amount: 5_287),
        ]
        #expect(found(accounts: accounts) == ["「研修費」は収支報告書で8,604円、出納簿で8,640円です（差 ▲36円）。"])
    }

    @Test("a blank on one side is no zero; a written zero without rows is right")
    func blank() {
        let accounts = [
            AccountsRow(category: "研修費", amount: nil), AccountsRow(category: "広報費", amount: 5_287),
            AccountsRow(category: "人件費", amount: 0),
        ]
        #expect(found(accounts: accounts) == ["「研修費」は収支報告書で空欄、出納簿で8,640円です（差 ▲8,640円）。"])
    }

    @Test("a category that the accounts leave out, told once")
    func leftOut() {
        let accounts = [AccountsRow(category: "広報費", amount: 5_287)]
        #expect(found(accounts: accounts) == ["出納簿の「研修費」（計 8,640円）が、収支報告書にありません。"])
    }

    @Test("certificates and receipts")
    func evidence() {
        #expect(found(certificates: []) == ["番号 2は、支払証明書に載っていません。"])
        #expect(
            found(certificates: [EvidenceEntry(number: 2, share: 460)])
                == ["番号 2 の充当額が、支払証明書では460円、出納簿では640円です。"])
        #expect(found(receipts: [EvidenceEntry(number: 9, total: 1)]) == ["領収書の番号 9 が、出納簿にありません。"])
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
