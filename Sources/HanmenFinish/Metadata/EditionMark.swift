import HanmenCore

/// Says of a file that it is a public edition: private data of the catalog (page-piece dictionary; ISO 32000-1, 14.5).
enum EditionMark {
    private static let key = "Edition"
    private static let publicEdition = "public"

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

    static func isPublic(_ contents: PDFContents) -> Bool {
        let piece = contents.entries(contents.catalog["PieceInfo"])?[FormIdentity.application]
        let data = contents.entries(contents.entries(piece)?["Private"])
        return contents.resolved(data?[key])?.nameText == publicEdition
    }
}

extension PDFContents {
    /// Whether the file was made as a public edition.
    public var isPublicEdition: Bool { EditionMark.isPublic(self) }
}
