import HanmenCore
import HanmenLayout

/// Where seals stand and will stand, what is signed, what is filled in (印と署名欄).
extension PageScene {
    var fieldShapes: [LayerShape] {
        let approved = blocks.filter { approvals.contains($0.name) }
        return approved.map { .rect($0.rect, note: "決裁欄「\($0.name)」") } + seals
            + page.fields.map { field in
                .rect(field.area.rect, note: fields[field.area.field].map(\.told) ?? field.area.field)
            }
    }

    private var seals: [LayerShape] {
        sequences.flatMap { sequence in
            sequence.steps.compactMap { step -> LayerShape? in
                switch step {
                case .drawing(let drawing, let origin):
                    return .rect(Rect(origin: origin, size: drawing.size), note: "印影")
                case .image(let image) where sequence.mark.leaf == nil:
                    return .rect(image.rect, note: "印影")
                case .box(let box) where box.isPlaceOfSeal: return .rect(box.rect, note: "印の場所")
                case .glyphs, .outlines, .rule, .box, .image: return nil
                }
            }
        } + printedMarks.map { .rect($0, note: "印の場所") }
    }

    /// What is printed where a seal will stand: ㊞ behind a name, 印 in a place of its own.
    private var printedMarks: [Rect] {
        lines.flatMap { line in
            line.text == "印"
                ? [line.rect] : line.runs.flatMap(\.characters).filter { $0.text == "㊞" }.map(\.box)
        }
    }
}

extension FormField {
    /// The field in words.
    fileprivate var told: String {
        switch kind {
        case .signature: "署名欄「\(name)」"
        case .text, .choice, .check: "記入欄「\(name)」\(isRequired ? "（必須）" : "")"
        }
    }
}
