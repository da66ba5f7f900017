import HanmenCore

/// Writes attachments: embedded files, the name tree that viewers list, and what ties them to the document.
struct AttachmentWriter {
    let body: FileBody

    /// Writes the attachments; without any, the file stays as it is.
    func write(_ attachments: [Attachment]) {
        guard !attachments.isEmpty else { return }
        let names = AttachmentNames(attachments.map(\.name)).names
        let written = zip(names, attachments).map { (name: $0, object: specification($1, named: $0)) }
        body.catalog.set("AF", .array(written.map { .reference($0.object) }))
        let sorted = written.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
        let tree: PDFValue = [
            "Names": .array(sorted.flatMap { [.bytes($0.name.utf16Bytes), .reference($0.object)] })
        ]
        body.catalog.set("Names", ["EmbeddedFiles": tree])
    }

    /// The file specification (ISO 19005-3, 6.8; ISO 32000-1, 7.11.3).
    private func specification(_ attachment: Attachment, named name: String) -> PDFReference {
        let stream = PDFValue.reference(stream(attachment))
        return body.add([
            "Type": .name("Filespec"), "F": .text(name), "UF": .text(name),
            "Desc": .text(attachment.description),
            "AFRelationship": .name(attachment.relationship.rawValue),
            "EF": ["F": stream, "UF": stream],
        ])
    }

    /// The embedded file (ISO 32000-1, 7.11.4); its checksum is optional and left out.
    private func stream(_ attachment: Attachment) -> PDFReference {
        let date = CalendarTime(secondsSince1970: attachment.modified).pdfDate
        return body.addStream(
            .plain(attachment.bytes),
            [
                ("Type", .name("EmbeddedFile")), ("Subtype", .name(attachment.mediaType.description)),
                ("Params", ["Size": .integer(attachment.bytes.count), "ModDate": .text(date)]),
            ])
    }
}

extension String {
    /// The text in UTF-16, big end first, behind its mark: names of one encoding sort by bytes as by letters.
    fileprivate var utf16Bytes: [UInt8] {
        [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
}
