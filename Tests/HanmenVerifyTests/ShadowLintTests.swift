import HanmenVerify
import Testing

/// What may have been prepared so that a signed file shows something else later.
@Suite("Shadows") struct ShadowLintTests {
    private static func rules(_ changes: [Int: String]) -> [String] {
        ShadowLint(SignedPDF(changing: changes).bytes).findings.map(\.rule)
    }

    @Test("an honest file has none", arguments: SignedPDF.Kind.allCases) func honest(kind: SignedPDF.Kind) {
        #expect(ShadowLint(SignedPDF(kind).bytes).findings == [])
        #expect(ShadowLint(SignedPDF.signedTwice(kind).bytes).findings == [])
    }

    @Test("a page and a content that nothing refers to") func hidden() {
        #expect(Self.rules([30: SignedPDF.stream("BT ET")]) == ["shadow.hidden-object"])
        #expect(Self.rules([30: SignedPDF.page(content: "4 0 R")]) == ["shadow.hidden-object"])
    }

    @Test("a reference to nothing") func empty() {
        #expect(
            Self.rules([SignedPDF.page: SignedPDF.page(content: "[4 0 R 30 0 R]")]) == [
                "shadow.empty-reference"
            ])
    }

    @Test(
        "layers that are off, or depend on who looks",
        arguments: [
            "/D<</OFF[30 0 R]>>", "/D<</BaseState/OFF>>",
            "/D<</AS[<</Event/Print/Category[/Print]/OCGs[30 0 R]>>]>>",
        ])
    func layers(configuration: String) {
        let rules = Self.rules([
            SignedPDF.catalog: SignedPDF.catalog("/OCProperties<</OCGs[30 0 R]\(configuration)>>"),
            30: "<</Type/OCG/Name(A)>>",
        ])
        #expect(rules == ["shadow.layer"])
    }

    @Test("a note, and a field over another one") func covering() {
        let note = "<</Type/Annot/Subtype/Stamp/Rect[90 690 300 720]>>"
        let field = SignedPDF.field("Over", "[400 600 460 660]")
        #expect(
            Self.rules([SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 30 0 R"), 30: note])
                == ["shadow.annotation"])
        #expect(
            Self.rules([
                SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 30 0 R"), 30: field,
                SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R 30 0 R]>>",
            ]) == ["shadow.field"])
    }

    @Test("scripts, and fields that are drawn anew") func acting() {
        #expect(
            Self.rules([SignedPDF.catalog: SignedPDF.catalog("/OpenAction<</S/JavaScript/JS(1)>>")]) == [
                "shadow.action"
            ])
        #expect(
            Self.rules([SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R]/NeedAppearances true>>"])
                == ["shadow.appearance"])
    }

    @Test("another content in an earlier revision; the file was tidied before it is signed") func earlier()
        throws
    {
        var file = SignedPDF()
        file.update([SignedPDF.content: SignedPDF.stream("BT ET")])
        #expect(ShadowLint(file.bytes).findings.map(\.rule) == ["shadow.earlier-content"])
        file.sign(SignedPDF.representative, as: 20)
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.cautions.map(\.rule) == ["shadow.earlier-content"])
    }
}
