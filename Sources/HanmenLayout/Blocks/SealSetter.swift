import HanmenCore
import HanmenForms
import HanmenText

/// Draws printed seal marks and boxes for seals and signatures (forms.md C17, C20).
struct SealSetter {
    let context: LayoutContext

    /// How large a seal is: a faction's round seal is 15 to 18 mm.
    static let seal = Size(width: .mm(16), height: .mm(16))
    /// How large the room for a digital signature is.
    static let signature = Size(width: .mm(45), height: .mm(14))
    private static let boxColor = Color.gray(118)

    /// The size of a mark's box, where it has one.
    static func box(of mark: SealMark) -> Size? {
        switch mark {
        case .box: seal
        case .digital: signature
        case .none, .printed, .word, .blank: nil
        }
    }

    /// The printed text of a mark, where it has some.
    static func text(of mark: SealMark) -> String? {
        switch mark {
        case .printed: "㊞"
        case .word: "印"
        case .none, .blank, .box, .digital: nil
        }
    }

    /// How wide a mark is.
    func width(of mark: SealMark) -> Length {
        if let box = Self.box(of: mark) { return box.width }
        return mark == .blank ? Self.seal.width : Self.text(of: mark) == nil ? .zero : context.em
    }

    /// Where a mark begins behind a name that ends somewhere; never beyond the margin.
    ///
    /// A printed mark stands in the middle of where the seal will be.
    func left(of mark: SealMark, at place: SealPlace, nameEnd: Length, margin: Length) -> Length {
        let width = width(of: mark)
        let wanted =
            switch place {
            case .margin: margin - width
            case .afterSpace: nameEnd + context.em
            case .nameEnd:
                nameEnd - context.em / 2
                    + (Self.text(of: mark) == nil ? .zero : (Self.seal.width - width) / 2)
            }
        return min(wanted, margin - width)
    }

    /// A mark whose left edge and whose line's middle are given; text belongs to the name's owner, a box to nobody.
    func slug(
        _ mark: SealMark, left: Length, middle: Length, owner: StructureBuilder.NodeID, span: SourceSpan
    ) -> Slug? {
        if let box = Self.box(of: mark) {
            let rect = Rect(
                x: left, y: middle - box.height / 2, width: box.width, height: box.height)
            let stroke = Stroke(thickness: .pt(0.4), color: Self.boxColor)
            return Slug(owner: nil, items: [.box(Box(rect: rect, stroke: stroke))])
        }
        guard let text = Self.text(of: mark) else { return nil }
        let shaped = context.shape(
            [TextRun(text, role: context.style.fonts.body, size: context.em, span: span)])
        let start = Point(x: left, y: middle - context.em / 2 + context.em * 0.88)
        let line = context.composer.naturalLine(shaped.clusters)
        return Slug(owner: owner, items: shaped.glyphRuns(for: line, at: start).map { .glyphs($0) })
    }
}

extension [GalleyItem] {
    /// Lines with air above and below, so that together they are at least so high.
    func grown(to height: Length) -> [GalleyItem] {
        let natural = reduce(Length.zero) { $0 + $1.height }
        guard height > natural, let last = indices.last else { return self }
        var items = self
        let above = (height - natural) / 2
        items[0].content = .slugs(items[0].slugs(at: Point(x: .zero, y: above)))
        items[0].height += above
        items[last].height += height - natural - above
        return items
    }
}
