import HanmenCore

/// Says of a file that it is a public edition: private data of the catalog (page-piece dictionary; ISO 32000-1, 14.5).
package enum EditionMark {
    /// The key of the private data.
    package static let key = "Edition"
    /// What it says of a public edition.
    package static let publicEdition = "public"

    static func write(created: Int, to file: some ObjectHolder) {
        file.setInCatalog(
            "PieceInfo",
            [
                FormIdentity.application: [
                    "LastModified": .text(CalendarTime(secondsSince1970: created).pdfDate),
                    "Private": [key: .name(publicEdition)],
                ]
            ])
    }
}
