import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenRender
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Fields to be signed on pages (署名欄)")
struct SignatureFieldLayoutTests {
    private func field(_ name: String) -> SignatureField {
        SignatureField(
            name: Spanned(name, at: nowhere), seal: IntendedSeal(form: .personal, text: "青木"))
    }

    private func form(_ mark: SealMark, _ place: SealPlace = .afterSpace) -> Form {
        let row = SenderBlock.Row(
            label: nil, value: inline("青木　結"), seal: Seal(mark, field: field("代表者")), sealPlace: place,
            span: nowhere)
        let sender = SenderBlock(
            rows: [row], labelWidth: ZenkakuLength(5), start: ZenkakuLength(20), linesBefore: 0,
            linesAfter: 0)
        let boxes = [
            ApprovalBlock.Box(caption: Spanned("議長", at: nowhere), seal: Seal(.none, field: field("議長"))),
            ApprovalBlock.Box(
                caption: Spanned("局長", at: nowhere), mark: "印", seal: Seal(.none, field: field("局長"))),
        ]
        let approval = ApprovalBlock(boxes: boxes, side: .mm(18), alignment: .right, span: nowhere)
        var form = Form([.sender(sender), .approval(approval)])
        form.takesSignatures = true
        return form
    }

    @Test("every field has its area, and its element in the structure", arguments: SealMark.allCases)
    func areas(_ mark: SealMark) throws {
        let document = try Printed(form(mark)).document
        #expect(document.form?.fields.map(\.name) == ["代表者", "議長", "局長"])
        #expect(document.fieldAreas.map(\.field) == ["代表者", "議長", "局長"])
        #expect(Finisher().violations(of: document, options: FinishingOptions()) == [])
    }

    @Test("the area is the ring's, or the box's")
    func rectangles() throws {
        for mark in SealMark.allCases {
            let document = try Printed(form(mark)).document
            let outlines = document.pages[0].sequences.flatMap(\.steps).compactMap { step -> Rect? in
                if case .box(let box) = step { box.rect } else { nil }
            }
            #expect(outlines.contains(document.fieldAreas[0].rect), "\(mark)")
        }
    }

    @Test("a box's area lies in its cell")
    func cells() throws {
        let areas = try Printed(form(.none)).document.fieldAreas.dropFirst()
        #expect(
            areas.allSatisfy {
                $0.rect.size.width == $0.rect.size.height && $0.rect.size.width > .mm(14)
                    && $0.rect.size.width <= .mm(16)
            })
        #expect(Set(areas.map(\.rect.minY)).count == 1)
    }

    @Test("editions that nobody signs have neither field nor ring")
    func unsigned() throws {
        var form = form(.printed)
        form.takesSignatures = false
        let document = try Printed(form).document
        #expect(document.form == nil && document.fieldAreas.isEmpty)
    }
}
