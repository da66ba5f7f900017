/// Searches text of any kind: CSV, JSON, HTML, XML, Markdown.
enum PlainText {
    /// Searches the text as it is, and with escapes undone and marks taken out.
    static func search(_ bytes: [UInt8], at place: Place, _ inspection: inout Inspection) {
        inspection.finder.search(bytes, as: .text, at: place)
        let text = String(decoding: bytes, as: UTF8.self)
        for plain in TextEscapes.undone(text) { inspection.finder.search(plain, at: place) }
        for plain in ByteEscapes.undone(bytes) { inspection.finder.search(plain, as: .text, at: place) }
    }
}
