import HanmenReading

/// Searches the text that content streams draw, pages one behind the other: with the glyphs' own texts, and with
/// ActualText in their place.
enum DrawnTextSearch {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        let drawn = file.drawn
        inspection.finder.search(drawn.all.drawn) { offset in
            Place(.drawnText, path: file.path, page: drawn.pageStarts.last { $0.drawn <= offset }?.page)
        }
        inspection.finder.search(drawn.all.spoken) { offset in
            Place(.drawnText, path: file.path, page: drawn.pageStarts.last { $0.spoken <= offset }?.page)
        }
        for page in drawn.unreadablePages.sorted() {
            inspection.doubt(
                .unreadableGlyphs, at: Place(.drawnText, path: file.path, page: page > 0 ? page : nil))
        }
        if drawn.isExhausted { inspection.doubt(.tooMuch, at: Place(.drawnText, path: file.path)) }
    }
}
