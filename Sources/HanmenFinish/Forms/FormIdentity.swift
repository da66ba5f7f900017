import HanmenCore

/// Which form a file is: private data of the catalog (page-piece dictionary; ISO 32000-1, 14.5), as pairs of texts.
package enum FormIdentity {
    /// Whose data it is.
    package static let application = "Hanmen"
    /// The key of the pairs.
    package static let entries = "Entries"

    static func write(_ form: DocumentForm, created: Int, to body: FileBody) {
        guard !form.identity.isEmpty else { return }
        let texts = form.identity.flatMap { [PDFValue.text($0.key), .text($0.value)] }
        body.catalog.set(
            "PieceInfo",
            [
                application: [
                    "LastModified": .text(CalendarTime(secondsSince1970: created).pdfDate),
                    "Private": [entries: .array(texts)],
                ]
            ])
    }
}
