import HanmenCore
import HanmenForms
import HanmenText

/// Draws seal marks, boxes for seals and the fields of signatures (forms.md C17, C20).
struct SealSetter {
    let context: LayoutContext

    /// How large the room for a seal is: a faction's round seal is 15 to 18 mm.
    static let seal = Size(width: .mm(16), height: .mm(16))
    /// How large the room for a digital signature is.
    static let signature = Size(width: .mm(45), height: .mm(14))
    /// How large the ring is in which a person's seal goes (signing.md §8).
    static let ring = Size(width: .mm(12), height: .mm(12))
    private static let boxColor = Color.gray(118)

    /// The room that a seal takes beside its name, where it takes more than a character.
    func room(of seal: Seal) -> Size? {
        switch seal.mark {
        case .box: Self.seal
        case .digital: Self.signature
        case .none, .printed, .word, .blank: isSigned(seal) ? Self.ring : nil
        }
    }

    private func isSigned(_ seal: Seal) -> Bool { context.takesSignatures && seal.field != nil }

    /// The printed text of a seal that stands in the line of its name, where it has some.
    func text(of seal: Seal) -> String? { room(of: seal) == nil ? Self.text(of: seal.mark) : nil }

    private static func text(of mark: SealMark) -> String? {
        switch mark {
        case .printed: "㊞"
        case .word: "印"
        case .none, .blank, .box, .digital: nil
        }
    }

    /// How wide a seal is.
    func width(of seal: Seal) -> Length {
        if let room = room(of: seal) { return room.width }
        return seal.mark == .blank ? Self.seal.width : Self.text(of: seal.mark) == nil ? .zero : context.em
    }

    /// Where a seal begins behind a name that ends somewhere; never beyond the margin.
    ///
    /// A printed mark stands in the middle of where the seal will be.
    func left(of seal: Seal, at place: SealPlace, nameEnd: Length, margin: Length) -> Length {
        let width = width(of: seal)
        let wanted =
            switch place {
            case .margin: margin - width
            case .afterSpace: nameEnd + context.em
            case .nameEnd:
                nameEnd - context.em / 2
                    + (text(of: seal) == nil ? .zero : (Self.seal.width - width) / 2)
            }
        return min(wanted, margin - width)
    }

    /// A seal whose left edge and whose line's middle are given; text belongs to the name's owner, a box to nobody.
    func slugs(
        _ seal: Seal, left: Length, middle: Length, owner: StructureBuilder.NodeID, span: SourceSpan
    ) -> [Slug] {
        let room = room(of: seal)
        let rect = room.map { Rect(x: left, y: middle - $0.height / 2, width: $0.width, height: $0.height) }
        var slugs: [Slug] = []
        if let rect { slugs.append(Slug(owner: nil, items: [.box(Self.outline(of: seal.mark, rect))])) }
        if let text = Self.text(of: seal.mark) {
            let shaped = context.shape(
                [TextRun(text, role: context.style.fonts.body, size: context.em, span: span)])
            let start = Point(
                x: left + ((room?.width ?? context.em) - context.em) / 2,
                y: middle - context.em / 2 + context.em * 0.88)
            let line = context.composer.naturalLine(shaped.clusters)
            slugs.append(
                Slug(owner: owner, items: shaped.glyphRuns(for: line, at: start).map { .glyphs($0) }))
        }
        if let field = seal.field, let rect, let slug = slug(field, in: rect, owner: owner) {
            slugs.append(slug)
        }
        return slugs
    }

    /// The empty field of a signature, as an element of its own in its owner; nil in editions that nobody signs.
    func slug(_ field: SignatureField, in rect: Rect, owner: StructureBuilder.NodeID) -> Slug? {
        guard context.takesSignatures else { return nil }
        let meaning = TextMeaning(field: field.name.value, text: "", span: field.name.span)
        let area = FieldArea(
            rect: rect, field: field.name.value, textSize: context.em, span: field.name.span)
        return Slug(owner: context.structure.element(for: meaning, in: owner), items: [.field(area)])
    }

    /// A box, or a dotted ring for a round seal.
    private static func outline(of mark: SealMark, _ rect: Rect) -> Box {
        switch mark {
        case .box, .digital: Box(rect: rect, stroke: Stroke(thickness: .pt(0.4), color: boxColor))
        case .none, .printed, .word, .blank:
            Box(
                rect: rect, shape: .ellipse,
                stroke: Stroke(thickness: .pt(0.6), color: boxColor, style: .dotted(pitch: .pt(1.8))))
        }
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
