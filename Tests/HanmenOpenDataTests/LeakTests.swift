import HanmenCore
import HanmenForms
import Testing

@testable import HanmenOpenData

@Suite("Nothing that is masked is published")
struct LeakTests {
    private func found(_ text: String, masking masked: String) -> [DiagnosticID] {
        LeakCheck([MaskedValue(kind: .person, text: masked)])
            .findings(in: [OpenFile(name: "a.csv", text: text)]).map(\.id)
    }

    @Test("a masked text is found however it is spaced and as wide as it is")
    func spelled() {
        #expect(found("氏名\n山田　太郎\n", masking: "山田 太郎") == ["opendata.leak"])
        #expect(found("090-1234-5678", masking: "０９０-１２３４-５６７８") == ["opendata.leak"])
        #expect(found("山田花子", masking: "山田 太郎") == [])
    }

    @Test("a masked text is found through tags, readings, and what files put before signs")
    func marked() {
        let page = OpenFile(
            name: "a.html", text: "<p><ruby>山田<rp>（</rp><rt>やまだ</rt><rp>）</rp></ruby><b>太郎</b> A&amp;B社</p>")
        let masked = ["山田太郎", "A&B社", "やまだ"].map { MaskedValue(kind: .person, text: $0) }
        #expect(LeakCheck(masked).findings(in: [page]).count == 2)
        #expect(found("\"山田\"\"太郎\"\"\"", masking: "山田\"太郎\"") == ["opendata.leak"])
    }

    @Test("texts of two characters are not looked for: they are found everywhere")
    func short() { #expect(found("森の会", masking: "森") == []) }

    @Test("a payee that is withheld in one row and open in another is told, with its place")
    func ledger() throws {
        var set = OpenDataset(publisher: "", now: 0)
        set.add(
            try OpenYear.read(
                "1,4/8,研修費,講演,山田 太郎,,1000,,領収書,,支払先\n2,4/9,研修費,交通費,山田太郎,,500,,領収書,,\n"))
        let files = set.files()
        #expect(files.value == nil)
        #expect(files.diagnostics.first?.id == "opendata.leak")
        #expect(files.diagnostics.first?.span?.start.line == 2)
        #expect(!files.diagnostics.map(\.summary.japanese).joined().contains("山田"))
    }

    @Test("withheld everywhere, the year is published")
    func withheld() throws {
        var set = OpenDataset(publisher: "", now: 0)
        set.add(try OpenYear.read("1,4/8,研修費,講演,山田 太郎,,1000,,領収書,山田太郎氏の分,支払先、備考\n"))
        #expect(set.files().value?.count == 9)
    }

    @Test("a form that is not public is refused")
    func original() {
        var set = OpenDataset(publisher: "", now: 0)
        #expect(throws: DiagnosticError.self) {
            try set.add(OpenForm.form("本文。", edition: .original), of: OpenForm.report("本文。"), named: "a")
        }
    }
}
