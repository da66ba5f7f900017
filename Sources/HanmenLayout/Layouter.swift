public import HanmenCore
public import HanmenForms
public import HanmenText

/// Lays out a form: blocks → galley → pages.
public struct Layouter {
    private let library: FontLibrary

    /// A layouter that takes its faces from a library.
    public init(library: FontLibrary) { self.library = library }

    /// The pages of a form.
    ///
    /// - Parameters:
    ///   - form: the bound form.
    ///   - images: pictures that the form names, by ``PictureNames/key(of:)``; a missing one leaves no room.
    ///   - drawings: imprints of seals that are shapes, by ``PictureNames/key(ofSeal:)``.
    ///   - created: the time the document says it was made, in seconds since 1970-01-01 UTC.
    /// - Returns: the document; characters that no face has are errors.
    public func layout(
        _ form: Form, images: [String: ImageData] = [:], drawings: [String: VectorDrawing] = [:], created: Int
    ) -> Diagnosed<
        PagedDocument
    > {
        let shaper = Shaper(library: library)
        let context = LayoutContext(
            form, shaper: shaper, seals: DrawnSeals(library: library), images: images,
            drawings: drawings)
        let galley = FormSetter(context: context).galley(form)
        let placed = PageBreaker(context).pages(galley)
        let furniture = FurnitureSetter(context: context, items: form.furniture)
        let isVertical = form.style.writingMode == .vertical
        let (pages, outline) =
            isVertical
            ? ColumnAssembler(context: context, furniture: furniture).assemble(placed)
            : PageAssembler(context: context, furniture: furniture).assemble(placed)
        let watermark = Watermark(context: context, words: form.edition.mark ?? "")
        let marked = form.edition == .draft ? pages.map(watermark.applied) : pages
        let document = PagedDocument(
            pages: marked, fonts: shaper.fonts, structure: context.structure.tree(), outline: outline,
            metadata: DocumentMetadata(
                title: form.title + form.edition.suffix, author: form.author, created: created,
                isPublicEdition: form.edition == .public),
            writingMode: form.style.writingMode, form: form.fields.shown(on: pages),
            blocks: BlockAreas.areas(placed, in: context))
        let limits =
            (isVertical ? VerticalLimits.diagnostics(form) : []) + CodeLimits.diagnostics(form)
            + furniture.diagnostics
        return Diagnosed(
            document,
            limits + shaper.diagnostics + context.seals.diagnostics
                + (images.isEmpty ? [] : ImageResolution.diagnostics(document)))
    }
}

extension Form {
    /// All that is filled in or signed; which of it pages have an area for is known once they are set.
    fileprivate var fields: DocumentForm {
        var fields = blank ?? DocumentForm()
        if takesSignatures { fields.fields += signatureFields.map(\.formField) }
        return fields
    }
}

extension DocumentForm {
    /// What its fields say already, by name.
    var values: [String: String] {
        Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The form without the fields that no page has an area for; nil where nothing is left to fill in.
    fileprivate func shown(on pages: [Page]) -> DocumentForm? {
        let names = Set(pages.flatMap(\.fields).map(\.area.field))
        guard !names.isEmpty else { return nil }
        return DocumentForm(fields: fields.filter { names.contains($0.name) }, identity: identity)
    }
}
