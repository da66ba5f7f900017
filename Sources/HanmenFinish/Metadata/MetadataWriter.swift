import HanmenCore

/// Writes what the document says of itself: catalog entries, information dictionary, XMP.
struct MetadataWriter {
    let file: PDFFile
    let options: FinishingOptions

    func write(_ metadata: DocumentMetadata, writingMode: WritingMode) {
        let catalog = file.catalog
        catalog.set("Lang", .text(metadata.language))
        catalog.set("ViewerPreferences", viewerPreferences(writingMode))
        catalog.set(
            "Metadata",
            .object(
                file.addStream(
                    XMPPacket(metadata, options: options).bytes,
                    [("Type", .name("Metadata")), ("Subtype", .name("XML"))])))
        file.trailer.set("Info", .object(information(metadata)))
        if options.standard.archivalPart != nil { catalog.set("OutputIntents", [outputIntent]) }
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

    /// Says which RGB the file's colours are (ISO 19005-2, 6.2.3).
    private var outputIntent: PDFValue {
        let profile = file.addStream(ColorProfile.sRGB.bytes, [("N", 3)])
        return [
            "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
            "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
            "DestOutputProfile": .object(profile),
        ]
    }
}

extension DocumentMetadata {
    /// The keywords as one text, the same in the information dictionary and in XMP.
    var joinedKeywords: String { keywords.joined(separator: ", ") }
}
