import Foundation
import HanmenCore
import HanmenFinish
import HanmenImpose
import HanmenRender
import HanmenTesting
import Testing

@Suite("What is seen of fields and notes")
struct AnnotationTests {
    private func file(_ annotation: String, _ appearance: String = "0 0 20 10 re f") throws -> ImposedFile {
        var sketch = PDFSketch()
        let form = sketch.addStream(appearance, "/Type /XObject /Subtype /Form /BBox [0 0 20 10]")
        let value = sketch.add(annotation.replacing("FORM", with: "\(form) 0 R"))
        sketch.addPage("/MediaBox [0 0 600 800] /Annots [\(value) 0 R]")
        sketch.setCatalog("/AcroForm << /Fields [\(value) 0 R] >>")
        return try impose(sketch.bytes(), ImpositionOptions(.single))
    }

    /// Whether there is ink on the page.
    private func isSeen(_ file: ImposedFile) throws -> Bool {
        try picture(file.bytes, page: 1).pixels.contains { $0 < 64 }
    }

    private let widget = "/Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /Rect [100 100 300 200]"

    @Test("a field's value is drawn on the sheet, and is no field any more")
    func value() throws {
        let file = try file("<< \(widget) /F 4 /AP << /N FORM >> >>")
        try check(file.bytes)
        #expect(try isSeen(file) && file.diagnostics.isEmpty)
        let text = try PDFText.uncompressed(file.bytes)
        #expect(!text.contains("/Annots") && !text.contains("/AcroForm") && !text.contains("/Widget"))
        #expect(text.contains("10 0 0 10 100 100 cm"))
    }

    @Test("the state of a button is the one that is drawn")
    func state() throws {
        #expect(try isSeen(file("<< \(widget) /F 4 /AS /On /AP << /N << /On FORM >> >> >>")))
        #expect(try !isSeen(file("<< \(widget) /F 4 /AS /Off /AP << /N << /On FORM >> >> >>")))
    }

    @Test("what is hidden, pops up or is not for paper is not drawn", arguments: [0, 2, 6])
    func hidden(_ flags: Int) throws {
        #expect(try !isSeen(file("<< \(widget) /F \(flags) /AP << /N FORM >> >>")))
        let note = "/Type /Annot /Subtype /Popup /Rect [100 100 300 200] /F 4 /AP << /N FORM >>"
        #expect(try !isSeen(file("<< \(note) >>")))
    }

    @Test("a value that nothing shows is told")
    func unseen() throws {
        let file = try file("<< \(widget) /F 4 >>")
        #expect(file.unseenFields == 1 && file.diagnostics.map(\.id) == ["impose.field.unseen"])
    }

    @Test("a signature that is not seen needs no appearance, a value above its widget does")
    func values() throws {
        let invisible = "/Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [0 0 0 0] /V << /Type /Sig >>"
        #expect(try file("<< \(invisible) >>").diagnostics.isEmpty)
        let below = "/Type /Annot /Subtype /Widget /F 4 /Rect [100 100 300 200] /Parent << /T (a) /V (x) >>"
        #expect(try file("<< \(below) >>").unseenFields == 1)
    }

    @Test("appearances that readers would make anew are told")
    func stale() throws {
        var sketch = PDFSketch()
        let field = sketch.add("<< \(widget) /F 4 >>")
        sketch.addPage("/MediaBox [0 0 600 800]")
        sketch.setCatalog("/AcroForm << /Fields [\(field) 0 R] /NeedAppearances true >>")
        let file = try impose(sketch.bytes(), ImpositionOptions(.single))
        #expect(file.diagnostics.map(\.id) == ["impose.field.stale"])
    }

    @Test("rectangles and matrices of no extent, or absurd ones, draw nothing")
    func absurd() throws {
        for rect in ["[100 100 100 200]", "[0 0 1e9 1]", "[0 0 99999999999999999999 1]", "[1 2]", "null"] {
            let annotation = "<< /Type /Annot /Subtype /Stamp /F 4 /Rect \(rect) /AP << /N FORM >> >>"
            let file = try? file(annotation)
            if let file { #expect(try !isSeen(file)) }
        }
    }
}
