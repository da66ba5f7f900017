import HanmenFinish
import HanmenCore

/// Says of a file that it is made for paper and nothing else: it has neither tags nor fields nor signatures, and must not
/// get one. In words in its title and its XMP (`xmp:Label`), for programs in the catalog (page-piece dictionary;
/// ISO 32000-1, 14.5).
package enum PrintOnlyMark {
    private static let purpose = "Purpose"
    private static let print = "PrintOnly"
    private static let label = "面付け・印刷用"

    /// Writes what a file of sheets says of itself.
    package static func write(title: String, author: String, created: Int, to file: PDFFile) {
        let metadata = DocumentMetadata(
            title: title.isEmpty ? label : "\(title)（\(label)）", author: author, created: created)
        MetadataWriter(labelling: file, label)
            .write(metadata, writingMode: .horizontal)
        file.setInCatalog(
            "PieceInfo",
            [
                FormIdentity.application: [
                    "LastModified": .text(CalendarTime(secondsSince1970: created).pdfDate),
                    "Private": [purpose: .name(print)],
                ]
            ])
    }

    fileprivate static func isPrintOnly(_ contents: PDFContents) -> Bool {
        let piece = contents.entries(contents.catalog["PieceInfo"])?[FormIdentity.application]
        let data = contents.entries(contents.entries(piece)?["Private"])
        return contents.resolved(data?[purpose])?.nameText == print
    }
}

extension PDFContents {
    /// Whether the file holds sheets for a printer: imposed pages.
    public var isPrintOnly: Bool { PrintOnlyMark.isPrintOnly(self) }
}
