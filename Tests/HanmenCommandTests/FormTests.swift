import Foundation
import HanmenTesting
import Testing

@Suite("hanmen form")
struct FormCommandTests {
    @Test("a form is written, a filled one is imported, and check tells what is missing")
    func wholeWay() throws {
        let desk = try Desk(nil)
        let made = try desk.hanmen("form", "研修参加報告書", "--fillable", "-o", "form.pdf")
        #expect(made.status == 0)
        #expect(made.text.contains("11 欄"))
        let imported = try desk.hanmen("import", "form.pdf", "-o", "report.md")
        #expect(imported.status == 0)
        #expect(imported.errorText.contains("記入のある 0 欄"))
        #expect(try desk.text("report.md") == "---\n様式: 研修参加報告書\n---\n")
        #expect(try desk.hanmen("check", "report.md").status == 1)
    }

    @Test("without -o the form's name is the file's")
    func ownName() throws {
        let desk = try Desk(nil)
        #expect(try desk.hanmen("form", "決議文").status == 0)
        #expect(try desk.files() == ["決議文.pdf"])
    }

    @Test("the same form gives the same bytes")
    func sameBytes() throws {
        let desk = try Desk(nil)
        for name in ["a.pdf", "b.pdf"] {
            #expect(
                try desk.hanmen(
                    "form", "研修参加報告書", "--council", "緑野市議会", "--faction", "緑風会", "--fillable", "-o", name
                ).status == 0)
        }
        #expect(try desk.read("a.pdf") == desk.read("b.pdf"))
    }

    @Test(
        "an unknown form, an unknown faction, and columns on a screen are refused, each with what would be right"
    )
    func refused() throws {
        let desk = try Desk(nil)
        let unknown = try desk.hanmen("form", "研修報告書")
        #expect(unknown.status == 1 && unknown.errorText.contains("研修参加報告書"))
        let faction = try desk.hanmen("form", "研修参加報告書", "--council", "緑野市議会", "--faction", "緑")
        #expect(faction.status == 1 && faction.errorText.contains("緑風会"))
        let columns = try desk.hanmen("form", "賞状", "--fillable")
        #expect(columns.status == 1 && columns.errorText.contains("縦組み"))
        #expect(try desk.hanmen("form", "研修参加報告書", "--faction", "緑風会").status == 2)
        #expect(try desk.files() == [])
    }

    @Test("a PDF without fields is refused in both languages")
    func noFields() throws {
        let desk = try Desk()
        #expect(try desk.hanmen("render", "report.md").status == 0)
        let japanese = try desk.hanmen("import", "report.pdf", "-o", "back.md")
        #expect(japanese.status == 1 && japanese.errorText.contains("PDFに記入欄がありません"))
        let english = try desk.hanmen("import", "report.pdf", "-o", "back.md", "--lang", "en")
        #expect(english.status == 1 && english.errorText.contains("no fields"))
        #expect(try desk.files() == ["report.md", "report.pdf"])
    }
}
