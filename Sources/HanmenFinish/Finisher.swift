public import HanmenCore
public import HanmenFont

/// Makes a drawn file one that can be kept, read aloud and printed.
///
/// What Cairo drew stays as it is; what it cannot say, or only slowly, is added: text with its fonts, which content
/// belongs to which element of the structure tree, which is decoration, what the document is called, which colours are
/// meant.
public struct Finisher: Sendable {
    /// A finisher; it keeps nothing between files.
    public init() {}

    /// Finishes a file that was drawn from a document; the same input gives the same bytes.
    ///
    /// - Parameters:
    ///   - drawn: what `PDFRenderer` made of `document`.
    ///   - document: the document; its display list says what each marked sequence is.
    ///   - options: what the file shall promise.
    /// - Throws: ``FinishingError`` where file and document do not belong together.
    public func finish(
        _ drawn: DrawnDocument, document: PagedDocument, options: FinishingOptions = FinishingOptions()
    ) throws(FinishingError) -> [UInt8] {
        if let conflict = options.conflict { throw .conflict(conflict) }
        let violations = violations(of: document, options: options)
        guard violations.isEmpty else { throw .violations(violations, of: options.standard) }
        let body = FileBody()
        try write(drawn, document, options, to: body)
        let identity = options.standard == .press ? DocumentIdentity(of: body, document.metadata) : nil
        MetadataWriter(file: body, options: options, identity: identity)
            .write(document.metadata, writingMode: document.writingMode)
        return try FileWriter(body, version: options.standard.pdfVersion).file()
    }

    /// Everything in a document that the file's standard forbids, with its places; a document without is finished.
    public func violations(of document: PagedDocument, options: FinishingOptions) -> [Violation] {
        ConformanceChecker(standard: options.standard)
            .violations(of: document, attachments: options.attachments)
    }

    private func write(
        _ drawn: DrawnDocument, _ document: PagedDocument, _ options: FinishingOptions, to body: FileBody
    ) throws(FinishingError) {
        var content = try MarkedContent(document.structure)
        let file = try DrawnFile(drawn.file)
        let expected = document.pages.count + document.appearancePages.count
        guard file.pages.count == expected else {
            throw .pageCountMismatch(document: expected, file: file.pages.count)
        }
        let objects = DrawnObjects(file, into: body)
        let fonts = FileFonts(drawn.faces, body: body)
        let contents = ContentWriter(
            drawn: file, body: body, objects: objects, fonts: fonts, colors: ColorRule(options),
            spaces: NamedSpaces(body))
        let tree = PageTree(body)
        for (number, page) in document.pages.enumerated() {
            let sequences = page.sequences
            let drawn = DrawnPage(
                number: number, dictionary: file.pages[number], sequences: sequences,
                marks: try content.add(sequences))
            tree.add(try contents.content(of: drawn), page.boxes)
        }
        tree.close()
        let annotations =
            options.standard.allowsLinks
            ? try annotations(of: document, on: tree.pages, drawnIn: file, contents) : []
        try fonts.close()
        var structure = StructureWriter(
            body: body, pages: tree.pages, content: content, annotations: annotations)
        structure.write(document.structure)
        AttachmentWriter(body: body).write(options.attachments)
        OutlineWriter(body: body, pages: tree.pages, document: document).write()
        body.catalog.set("PageLabels", PageLabels(document.pages.map(\.label)).tree)
    }

    /// Links and the widgets of fields; their keys follow those of the pages.
    private func annotations(
        of document: PagedDocument, on pages: [BodyObject], drawnIn file: DrawnFile, _ contents: ContentWriter
    ) throws(FinishingError) -> [LinkWriter.Annotation] {
        let body = contents.body
        let links = LinkWriter(body: body, pages: pages, document: document).write()
        let appearances = document.appearancePages.enumerated().map { index, page in
            let number = document.pages.count + index
            let sequences = page.sequences
            return DrawnPage(
                number: number, dictionary: file.pages[number], sequences: sequences,
                marks: sequences.map { _ in .variableText })
        }
        let fields = FieldWriter(
            body: body, pages: pages, document: document,
            appearances: AppearanceWriter(body: body, contents: contents), drawn: appearances)
        return links + (try fields.write(firstKey: pages.count + links.count))
    }
}
