import HanmenCore

/// Writes what the document says of itself: catalog entries, information dictionary, XMP.
struct MetadataWriter {
    let file: PDFFile
    let options: FinishingOptions
    /// What tells a file for the press from all others.
    let identity: DocumentIdentity?
    /// A word by which the file is told from others (`xmp:Label`).
    var label: String?

    func write(_ metadata: DocumentMetadata, writingMode: WritingMode) {
        let catalog = file.catalog
        catalog.set("Lang", .text(metadata.language))
        catalog.set("ViewerPreferences", viewerPreferences(writingMode))
        catalog.set(
            "Metadata",
            .object(
                file.addStream(
                    XMPPacket(metadata, options: options, identity: identity, label: label).bytes,
                    [("Type", .name("Metadata")), ("Subtype", .name("XML"))])))
        let information = information(metadata)
        if options.standard == .press { information.set("Trapped", .name("False")) }
        file.trailer.set("Info", .object(information))
        if metadata.isPublicEdition { EditionMark.write(created: metadata.created, to: file) }
        if let intent = OutputIntent(options) { catalog.set("OutputIntents", [intent.value(in: file)]) }
    }

    /// Vertical pages follow each other from right to left (ISO 32000-1, 12.2).
    private func viewerPreferences(_ writingMode: WritingMode) -> PDFValue {
        switch writingMode {
        case .horizontal: ["DisplayDocTitle": true]
        case .vertical: ["DisplayDocTitle": true, "Direction": .name("R2L")]
        }
    }

    private func information(_ metadata: DocumentMetadata) -> PDFObject {
        let date = CalendarTime(secondsSince1970: metadata.created).pdfDate
        let texts = [
            ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
            ("Keywords", metadata.joinedKeywords), ("Creator", options.producer),
            ("Producer", options.producer), ("CreationDate", date), ("ModDate", date),
        ]
        return file.add(.dictionary(texts.filter { !$0.1.isEmpty }.map { (key: $0.0, value: .text($0.1)) }))
    }
}

extension DocumentMetadata {
    /// The keywords as one text, the same in the information dictionary and in XMP.
    var joinedKeywords: String { keywords.joined(separator: ", ") }
}
