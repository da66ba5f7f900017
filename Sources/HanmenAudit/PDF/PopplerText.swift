import CPoppler

/// The text of pages as poppler reads it, a program that is not ours.
enum PopplerText {
    /// The text of each page; nil where poppler cannot read the file.
    static func pages(of pdf: [UInt8]) -> [String]? {
        let bytes = g_bytes_new(pdf, gsize(pdf.count))
        defer { g_bytes_unref(bytes) }
        guard let document = poppler_document_new_from_bytes(bytes, nil, nil) else { return nil }
        defer { g_object_unref(gpointer(document)) }
        return (0..<poppler_document_get_n_pages(document)).map { index in
            guard let page = poppler_document_get_page(document, index) else { return "" }
            defer { g_object_unref(gpointer(page)) }
            guard let text = poppler_page_get_text(page) else { return "" }
            defer { g_free(text) }
            return String(cString: text)
        }
    }
}
