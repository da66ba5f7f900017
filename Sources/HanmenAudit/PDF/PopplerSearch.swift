import HanmenReading

/// Searches the text that poppler reads, page by page and over the ends of pages.
enum PopplerSearch {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        guard let pages = PopplerText.pages(of: file.bytes), pages.count == file.contents.pages.count else {
            return inspection.doubt(.unreadableByOther, at: Place(.popplerText, path: file.path))
        }
        var scalars: [UInt32] = []
        var starts: [Int] = []
        for page in pages {
            starts.append(scalars.count)
            scalars += page.unicodeScalars.map(\.value) + [0x0C]
        }
        inspection.finder.search(scalars) { offset in
            Place(
                .popplerText, path: file.path, page: starts.lastIndex { $0 <= offset }.map { $0 + 1 })
        }
    }
}
