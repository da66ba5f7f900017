/// A small PDF with nothing but a word on each page.
public struct PlainPDF {
    /// The word.
    public var word: String
    /// How many pages it has.
    public var pages: Int
    /// The size of its pages in points: A4 where nothing is said.
    public var size: (width: Double, height: Double) = (595.28, 841.89)
    /// How many bytes of no meaning are in it.
    public var padding = 0

    /// A file.
    public init(_ word: String, pages: Int = 1) {
        self.word = word
        self.pages = pages
    }

    /// Its bytes.
    public var bytes: [UInt8] {
        let kids = (0..<pages).map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages) /MediaBox [0 0 \(size.width) \(size.height)] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            stream(String(repeating: "x", count: padding)),
        ]
        for page in 0..<pages {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents \(6 + 2 * page) 0 R >>"
            )
            objects.append(stream("BT /F 20 Tf 100 700 Td (\(word) \(page + 1)) Tj ET"))
        }
        var text = "%PDF-1.7\n"
        var table = "0000000000 65535 f \n"
        for (number, object) in objects.enumerated() {
            let offset = String(text.utf8.count)
            table += String(repeating: "0", count: max(0, 10 - offset.count)) + offset + " 00000 n \n"
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        let count = objects.count + 1
        text +=
            "xref\n0 \(count)\n\(table)trailer << /Size \(count) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private func stream(_ content: String) -> String {
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }
}
