import Hanmen
import HanmenCore

/// What can be clicked on a page.
extension PageScene {
    /// The blocks for the page of the browser.
    var namedAreas: [PageDetails.NamedArea] {
        blocks.map { area in
            PageDetails.NamedArea(
                name: area.name, x: area.rect.minX.shown, y: area.rect.minY.shown,
                width: area.rect.size.width.shown, height: area.rect.size.height.shown)
        }
    }

    /// Lines of text, then pictures and seals, then the areas of fields.
    func items(named fileName: (String) -> String) -> [PageItem] {
        let texts = lines.compactMap { line in
            item(.text, line.rect, line.text, line.leaf, line.source, fileName)
        }
        return texts + pictures(fileName) + fieldItems(fileName)
    }

    private func pictures(_ fileName: (String) -> String) -> [PageItem] {
        sequences.flatMap { sequence in
            sequence.steps.compactMap { step -> PageItem? in
                let leaf = sequence.mark.leaf
                switch step {
                // A picture that nobody hears of is the scan of a seal.
                case .image(let image):
                    return item(
                        leaf == nil ? .seal : .image, image.rect,
                        leaf.flatMap { elements[$0]?.element.alternative } ?? "", leaf, image.span, fileName)
                case .drawing(let drawing, let origin):
                    return item(.seal, Rect(origin: origin, size: drawing.size), "印影", leaf, nil, fileName)
                case .glyphs, .outlines, .rule, .box: return nil
                }
            }
        }
    }

    private func fieldItems(_ fileName: (String) -> String) -> [PageItem] {
        page.fields.compactMap { field in
            let text = fields[field.area.field]?.tooltip ?? field.area.field
            return item(.field, field.area.rect, text, field.leaf, field.area.span, fileName)
        }
    }

    /// What lies beyond the sheet cannot be clicked there.
    private func item(
        _ kind: PageItem.Kind, _ rect: Rect, _ text: String, _ leaf: LeafID?, _ source: SourceSpan?,
        _ fileName: (String) -> String
    ) -> PageItem? {
        guard let rect = rect.clipped(to: page.boxes.media) else { return nil }
        let element = leaf.flatMap { elements[$0] }
        return PageItem(
            x: rect.minX.shown, y: rect.minY.shown, width: rect.size.width.shown,
            height: rect.size.height.shown, text: text, kind: kind, block: block(of: rect),
            tag: element?.element.tag, order: element?.order,
            place: source.map { SourcePlace($0, named: fileName) })
    }

    /// The block that a thing stands in.
    private func block(of rect: Rect) -> String? {
        guard !blocks.isEmpty else { return nil }
        let middle = rect.middle
        return blocks.first { $0.rect.holds(middle) }?.name ?? PageComparison.furniture
    }
}
