package import HanmenCore

/// Writes what the document says of itself: catalog entries, information dictionary, XMP.
package struct MetadataWriter<File: ObjectHolder> {
    private let file: File
    private let options: FinishingOptions
    /// What tells a file for the press from all others.
    private let identity: DocumentIdentity?
    /// A word by which the file is told from others (`xmp:Label`).
    private let label: String?

    init(file: File, options: FinishingOptions, identity: DocumentIdentity?) {
        self.file = file
        self.options = options
        self.identity = identity
        label = nil
    }

    /// For a file that promises nothing, told from others by a label.
    package init(labelling file: File, _ label: String) {
        self.file = file
        options = FinishingOptions(standard: .plain)
        identity = nil
        self.label = label
    }

    /// Writes all of it.
    package func write(_ metadata: DocumentMetadata, writingMode: WritingMode) {
        file.setInCatalog("Lang", .text(metadata.language))
        file.setInCatalog("ViewerPreferences", viewerPreferences(writingMode))
        file.setInCatalog(
            "Metadata",
            .reference(
                file.addObject(
                    metadata: XMPPacket(metadata, options: options, identity: identity, label: label).bytes,
                    [("Type", .name("Metadata")), ("Subtype", .name("XML"))])))
        file.setInTrailer("Info", .reference(file.addObject(.dictionary(information(metadata)))))
        if metadata.isPublicEdition { EditionMark.write(created: metadata.created, to: file) }
        if let intent = OutputIntent(options) {
            file.setInCatalog("OutputIntents", [intent.value(in: file)])
        }
    }

    /// Vertical pages follow each other from right to left (ISO 32000-1, 12.2).
    private func viewerPreferences(_ writingMode: WritingMode) -> PDFValue {
        switch writingMode {
        case .horizontal: ["DisplayDocTitle": true]
        case .vertical: ["DisplayDocTitle": true, "Direction": .name("R2L")]
        }
    }

    private func information(_ metadata: DocumentMetadata) -> PDFDictionary {
        let date = CalendarTime(secondsSince1970: metadata.created).pdfDate
        let texts = [
            ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
            ("Keywords", metadata.joinedKeywords), ("Creator", options.producer),
            ("Producer", options.producer), ("CreationDate", date), ("ModDate", date),
        ]
        let entries = PDFDictionary(texts.filter { !$0.1.isEmpty }.map { (key: $0.0, value: .text($0.1)) })
        return options.standard == .press ? entries + [("Trapped", .name("False"))] : entries
    }
}

extension DocumentMetadata {
    /// The keywords as one text, the same in the information dictionary and in XMP.
    var joinedKeywords: String { keywords.joined(separator: ", ") }
}
