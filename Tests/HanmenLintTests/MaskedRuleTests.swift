import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

@testable import HanmenLint

@Suite("L19 masked values")
struct MaskedRuleTests {
    private func document(title: String = "", pages: [String] = [], outline: String = "") -> PagedDocument {
        let size = Size(width: .mm(210), height: .mm(297))
        let drawn = pages.map { text in
            let run = GlyphRun(
                font: FontID(index: 0), size: .pt(10), origin: Point(x: .pt(0), y: .pt(0)), glyphs: [],
                text: text, clusters: [])
            return Page(
                boxes: PageBoxes(trimmedTo: size), frame: Frame(size: size, items: [.glyphs(run)]), label: "1"
            )
        }
        return PagedDocument(
            pages: drawn, fonts: [], structure: StructureNode(.document),
            outline: [OutlineEntry(title: outline, level: 1, page: 0, position: Point(x: .pt(0), y: .pt(0)))],
            metadata: DocumentMetadata(title: title))
    }

    private func found(_ kind: PrivateKind, _ text: String, in document: PagedDocument) -> [String] {
        MaskedRule.findings(masked: [MaskedValue(kind: kind, text: text)], in: document)
            .map(\.summary.japanese)
    }

    @Test("on a page, in any width and spacing")
    func page() {
        let document = document(pages: ["公開用", "電話 ０９０－１２３４－５６７８ 佐々木　光"])
        #expect(
            found(.phone, "090-1234-5678", in: document) == ["公開用の版の2 ページに、伏せるはずの「電話」が残っています。"])
        #expect(found(.person, "{佐々木|ささき} 光", in: document).count == 1)
        #expect(found(.address, "緑野市中央1-2-3", in: document) == [])
    }

    @Test("in the metadata and the outline")
    func elsewhere() {
        #expect(found(.person, "佐々木 光", in: document(title: "佐々木光の領収書")).count == 1)
        #expect(found(.person, "佐々木 光", in: document(outline: "佐々木 光")).count == 1)
    }

    @Test("one character proves nothing")
    func short() { #expect(found(.other, "光", in: document(pages: ["光"])) == []) }

    @Test("three characters may stand there by chance: a warning")
    func few() {
        let masked = [MaskedValue(kind: .person, text: "森 昇")]
        let found = MaskedRule.findings(masked: masked, in: document(pages: ["森昇降機"]))
        #expect(found.map(\.severity) == [.warning])
    }

    @Test("what is found is an error: no such edition goes out")
    func severity() {
        let masked = [MaskedValue(kind: .account, text: "0123456")]
        let found = MaskedRule.findings(masked: masked, in: document(pages: ["口座 0123456"]))
        #expect(found.map(\.severity) == [.error])
        #expect(!found[0].summary.japanese.contains("0123456"))
    }
}
