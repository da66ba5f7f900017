public import HanmenCore

/// Makes a drawn file one that can be kept, read aloud and printed.
///
/// What Cairo drew stays as it is; what it cannot say is added: which content belongs to which element of the
/// structure tree, which is decoration, what the document is called, which colours are meant.
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
        _ drawn: [UInt8], document: PagedDocument, options: FinishingOptions = FinishingOptions()
    ) throws(FinishingError) -> [UInt8] {
        if let conflict = options.conflict { throw .conflict(conflict) }
        let violations = violations(of: document, options: options)
        guard violations.isEmpty else { throw .violations(violations, of: options.standard) }
        let content = try MarkedContent(document)
        return try PDFFile.withFile(DrawnFile(drawn).withoutStructure) { file throws(FinishingError) in
            try finish(file, document, content, options)
            let identity = options.standard == .press ? DocumentIdentity(of: drawn, document.metadata) : nil
            MetadataWriter(file: file, options: options, identity: identity)
                .write(document.metadata, writingMode: document.writingMode)
            return try file.write(version: options.standard.pdfVersion, linearized: options.isLinearized)
        }
    }

    /// Everything in a document that the file's standard forbids, with its places; a document without is finished.
    public func violations(of document: PagedDocument, options: FinishingOptions) -> [Violation] {
        ConformanceChecker(standard: options.standard)
            .violations(of: document, attachments: options.attachments)
    }

    private func finish(
        _ file: PDFFile, _ document: PagedDocument, _ content: MarkedContent, _ options: FinishingOptions
    ) throws(FinishingError) {
        let drawn = file.pages
        let expected = document.pages.count + document.appearancePages.count
        guard drawn.count == expected else {
            throw .pageCountMismatch(document: expected, file: drawn.count)
        }
        let pages = Array(drawn[..<document.pages.count])
        let (colors, spaces, fonts) = (ColorRule(options), NamedSpaces(file), FontFinisher())
        for (number, page) in pages.enumerated() {
            try PageFinisher(file: file, page: page, number: number, colors: colors, spaces: spaces)
                .finish(document.pages[number].boxes, marks: content.marks[number])
            fonts.finish(fontsOf: page)
        }
        let links =
            options.standard.allowsLinks
            ? LinkWriter(file: file, pages: pages, document: document).write() : []
        let appearances = AppearanceWriter(file: file, colors: colors, spaces: spaces, fonts: fonts)
        let fields = FieldWriter(
            file: file, pages: pages, document: document, appearances: appearances,
            drawn: Array(drawn[document.pages.count...]))
        let widgets =
            options.standard.allowsLinks ? try fields.write(firstKey: pages.count + links.count) : []
        if widgets.isEmpty { for page in drawn[document.pages.count...] { file.remove(page) } }
        var structure = StructureWriter(
            file: file, pages: pages, content: content, annotations: links + widgets)
        structure.write(document.structure)
        AttachmentWriter(file: file).write(options.attachments)
        OutlineWriter(file: file, pages: pages, document: document).write()
        file.catalog.set("PageLabels", PageLabels(document.pages.map(\.label)).tree)
    }
}
