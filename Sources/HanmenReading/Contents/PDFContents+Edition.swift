import HanmenFinish

extension PDFContents {
    /// Whether the file was made as a public edition.
    public var isPublicEdition: Bool {
        let piece = entries(catalog["PieceInfo"])?[FormIdentity.application]
        let data = entries(entries(piece)?["Private"])
        return resolved(data?[EditionMark.key])?.nameText == EditionMark.publicEdition
    }
}
