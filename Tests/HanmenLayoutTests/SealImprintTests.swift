import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Imprints on pages (認印, 角印, 丸印, 印影)")
struct SealImprintTests {
    private func printed(_ seal: Seal, _ place: SealPlace, name: String = "緑風会") throws -> Printed {
        let row = SenderBlock.Row(
            label: nil, value: inline(name), seal: seal, sealPlace: place, span: nowhere)
        let sender = SenderBlock(
            rows: [row], labelWidth: ZenkakuLength(5), start: ZenkakuLength(20), linesBefore: 0,
            linesAfter: 0)
        return try Printed(.line("前", .left), .sender(sender), .line("次", .left))
    }

    /// Where the imprint stands, from the type area's corner.
    private func imprint(_ printed: Printed) throws -> Rect {
        let steps = printed.document.pages[0].sequences.flatMap(\.steps)
        for case .drawing(let drawing, let corner) in steps {
            return Rect(origin: corner - printed.origin(0), size: drawing.size)
        }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test("the last character of an organisation's name lies at the middle of its seal")
    func square() throws {
        let printed = try printed(Seal(.square, text: "緑風会"), .nameEnd)
        let middle = try imprint(printed).middle
        let last = printed.em * 22.5
        #expect(abs((middle.x - last).points) < 0.5)
        #expect(abs((try printed.line("緑風会").y - printed.em * 0.38 - middle.y).points) < 0.5)
        #expect(try imprint(printed).size.width == .mm(21))
    }

    @Test("a person's seal stands on the place of a printed ㊞, clear of the name")
    func personal() throws {
        let printed = try printed(Seal(.personal, text: "緑野"), .afterSpace)
        let rect = try imprint(printed)
        #expect(rect.size.width == .mm(10.5))
        #expect(rect.minX > printed.em * 23)
        #expect(rect.minX <= printed.em * 24.5 && printed.em * 24.5 <= rect.maxX)
    }

    @Test("a round seal touches no text wherever it is asked for", arguments: SealPlace.allCases)
    func round(_ place: SealPlace) throws {
        let printed = try printed(Seal(.round, text: "緑風会"), place)
        #expect(try imprint(printed).minX >= printed.em * 23)
    }

    @Test("an imprint is drawn before all text of its page, as decoration")
    func order() throws {
        let printed = try printed(Seal(.square, text: "緑風会"), .nameEnd)
        let first = printed.document.pages[0].sequences.first
        guard case .drawing? = first?.steps.first else { return #expect(Bool(false)) }
        let children = printed.document.structure.children.compactMap { child in
            if case .node(let node) = child { node } else { nil }
        }
        #expect(children.map(\.role) == [.paragraph, .paragraph, .paragraph])
        #expect(Finisher().violations(of: printed.document, options: FinishingOptions()) == [])
    }

    @Test("a size is kept, a seal never leaves the measure")
    func size() throws {
        let printed = try printed(
            Seal(.personal, text: "緑野", side: .mm(15)), .afterSpace, name: running(19))
        let rect = try imprint(printed)
        #expect(rect.size.width == .mm(15) && rect.maxX <= printed.area.width)
    }

    @Test("a seal that comes with a signature is a dotted outline until then")
    func signed() throws {
        let field = SignatureField(
            name: Spanned("会派", at: nowhere), seal: IntendedSeal(form: .square, text: "緑風会"))
        let printed = try printed(Seal(.square, text: "緑風会", field: field), .margin)
        #expect(throws: Missing.self) { try imprint(printed) }
    }

    @Test("what cannot be engraved is told once, at its row")
    func refused() throws {
        let rows = (0..<2).map { _ in
            SenderBlock.Row(label: nil, value: inline("名"), seal: Seal(.personal), span: nowhere)
        }
        let sender = SenderBlock(
            rows: rows, labelWidth: ZenkakuLength(5), start: ZenkakuLength(20), linesBefore: 0,
            linesAfter: 0)
        let found = Layouter(library: try TestFonts.library())
            .layout(Form([.sender(sender)]), created: 0).diagnostics
        #expect(found.map(\.id.name) == ["seal.text.missing"])
    }

    @Test("two pages, laid side by side in reading order, share one seal where they meet")
    func seam() throws {
        var form = Form([.line("一", .left), .pageBreak, .line("二", .left), .pageBreak, .line("三", .left)])
        form.furniture = [
            FurnitureItem(
                name: "契印", place: .seam, content: .seal(Seal(.personal, text: "緑野", side: .mm(12))),
                span: nowhere)
        ]
        let document = try Printed(form).document
        let middles = document.pages.map { page in
            page.sequences.flatMap(\.steps).compactMap { step -> Length? in
                guard case .drawing(let drawing, let corner) = step else { return nil }
                return corner.x + drawing.size.width / 2
            }
        }
        let width = document.pages[0].boxes.media.size.width
        #expect(middles == [[width], [.zero, width], [.zero]])
    }
}
