import HanmenReading

/// Searches the text in the order of the structure tree: what goes on in another column or on another page is whole
/// there.
enum StructureSearch {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        let reader = StructureReader.run(file.contents, file.drawn)
        for text in reader.texts {
            inspection.finder.search(text.scalars) { offset in
                Place(.structureText, path: file.path, page: text.page(at: offset))
            }
        }
        if reader.isExhausted { inspection.doubt(.tooMuch, at: Place(.structureText, path: file.path)) }
    }
}
