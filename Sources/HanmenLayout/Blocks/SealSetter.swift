package import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets seals: printed marks, imprints, boxes for them, and the fields of signatures (forms.md C17, C20).
struct SealSetter {
    let context: LayoutContext

    fileprivate static let boxColor = Color.gray(118)

    /// The room that a seal takes beside its name, where it takes more than a character.
    func room(of seal: Seal) -> Size? {
        switch seal.mark {
        case .box, .digital, .personal, .square, .round: SealSizes.size(of: seal)
        case .scan: scanSize(of: seal)
        case .none, .printed, .word, .blank: isSigned(seal) ? SealSizes.size(of: seal) : nil
        }
    }

    /// As large as the layout says, or as the scan knows it was.
    private func scanSize(of seal: Seal) -> Size {
        guard seal.side == nil, let mark = seal.scan,
            let size = context.drawing(ofSeal: mark)?.size ?? context.image(ofSeal: mark)?.trueSize
        else { return SealSizes.size(of: seal) }
        return SealSizes.ofScans.contains(max(size.width, size.height)) ? size : SealSizes.size(of: seal)
    }

    private func isSigned(_ seal: Seal) -> Bool { context.takesSignatures && seal.field != nil }

    /// The printed text of a seal that stands in the line of its name, where it has some.
    func text(of seal: Seal) -> String? { room(of: seal) == nil ? seal.mark.text : nil }

    /// How wide a seal is.
    func width(of seal: Seal) -> Length {
        if let room = room(of: seal) { return room.width }
        return seal.mark == .blank
            ? SealSizes.size(of: seal).width : seal.mark.text == nil ? .zero : context.em
    }

    /// How high the lines beside a seal are at least: one that lies over the name needs no room of its own.
    func leastHeight(beside seal: Seal, at place: SealPlace) -> Length {
        guard let room = room(of: seal), !(seal.mark == .square && place == .nameEnd) else { return .zero }
        return room.height + .mm(1)
    }

    /// Where a seal begins behind a name that ends somewhere; never beyond the margin.
    ///
    /// A printed mark stands in the middle of where the seal will be, a person's seal where a printed mark would.
    func left(of seal: Seal, at place: SealPlace, nameEnd: Length, margin: Length) -> Length {
        let width = width(of: seal)
        let wanted =
            switch (place, seal.mark) {
            case (.margin, _): margin - width
            case (.afterSpace, .personal):
                max(nameEnd + context.em / 4, nameEnd + context.em * 1.5 - width / 2)
            case (.afterSpace, _), (.nameEnd, .round): nameEnd + context.em
            case (.nameEnd, .square): nameEnd - context.em / 2 - width / 2
            case (.nameEnd, _):
                nameEnd - context.em / 2
                    + (text(of: seal) == nil ? .zero : (SealSizes.size(of: seal).width - width) / 2)
            }
        return max(.zero, min(wanted, margin - width))
    }

    /// A seal whose left edge and whose line's middle are given; text belongs to the name's owner, a box to nobody.
    func slugs(
        _ seal: Seal, left: Length, middle: Length, owner: StructureBuilder.NodeID, span: SourceSpan
    ) -> [Slug] {
        let room = room(of: seal)
        let rect = room.map { Rect(x: left, y: middle - $0.height / 2, width: $0.width, height: $0.height) }
        var slugs: [Slug] = []
        if let rect {
            slugs += drawn(seal, in: rect, span: span)
        }
        if let text = seal.mark.text {
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

    // MARK: Imprints and boxes

    /// What is drawn of a seal: its imprint under all text, or the room for one; decoration, for it proves nothing, and
    /// what is drawn first cannot be read in its place. A seal that comes with a signature is not drawn before that.
    func drawn(_ seal: Seal, in rect: Rect, span: SourceSpan) -> [Slug] {
        guard seal.mark.isImprint, seal.field == nil else {
            return outline(of: seal, rect).map { [Slug(owner: nil, items: [.box($0)])] } ?? []
        }
        guard let item = imprint(of: seal, in: rect, span: span) else { return [] }
        var slug = Slug(owner: nil, items: [item])
        slug.liesUnderText = true
        return [slug]
    }

    private func imprint(of seal: Seal, in rect: Rect, span: SourceSpan) -> FrameItem? {
        switch seal.mark {
        case .personal, .square, .round:
            return context.seals.drawing(of: seal, side: rect.size.width, span: span).map {
                .drawing($0, at: rect.origin)
            }
        case .scan:
            if let drawing = seal.scan.flatMap({ context.drawing(ofSeal: $0) }) {
                return .drawing(drawing, fitting: rect)
            }
            guard let mark = seal.scan, let image = context.image(ofSeal: mark) else { return nil }
            let size = image.size(fitting: rect.size)
            let corner = Point(
                x: rect.minX + (rect.size.width - size.width) / 2,
                y: rect.minY + (rect.size.height - size.height) / 2)
            return .image(
                PlacedImage(image: image, rect: Rect(origin: corner, size: size), span: mark.path.span))
        case .none, .printed, .word, .blank, .box, .digital: return nil
        }
    }

    /// A box, or a dotted ring or square where a signature will show a seal; nothing where only room is kept.
    private func outline(of seal: Seal, _ rect: Rect) -> Box? {
        switch seal.mark {
        case .box, .digital:
            return Box(rect: rect, stroke: Stroke(thickness: .pt(0.4), color: Self.boxColor))
        case .none, .printed, .word, .blank, .personal, .square, .round, .scan:
            guard isSigned(seal) else { return nil }
            let dots = Stroke(
                thickness: .pt(0.6), color: Self.boxColor, style: .dotted(pitch: .pt(1.8)))
            return Box(rect: rect, shape: seal.mark == .square ? .rectangle : .ellipse, stroke: dots)
        }
    }
}

extension Box {
    /// Whether it shows where a seal will stand.
    package var isPlaceOfSeal: Bool { fill == nil && stroke?.color == SealSetter.boxColor }
}

extension ImageData {
    /// How large the original was, where the scan knows it.
    fileprivate var trueSize: Size? {
        pixelsPerMetre.map { density in
            Size(
                width: .mm(Double(pixelWidth) / density * 1000),
                height: .mm(Double(pixelHeight) / density * 1000))
        }
    }
}

extension FrameItem {
    /// A drawing as large as a room allows, in its middle.
    fileprivate static func drawing(_ drawing: VectorDrawing, fitting room: Rect) -> FrameItem {
        let factor = min(room.size.width / drawing.size.width, room.size.height / drawing.size.height)
        let scaled = drawing.scaled(by: factor)
        let corner = Point(
            x: room.minX + (room.size.width - scaled.size.width) / 2,
            y: room.minY + (room.size.height - scaled.size.height) / 2)
        return .drawing(scaled, at: corner)
    }
}

extension SealMark {
    /// The printed text of a mark, where it has some.
    var text: String? {
        switch self {
        case .printed: "㊞"
        case .word: "印"
        case .none, .blank, .box, .digital, .personal, .square, .round, .scan: nil
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
