import HanmenTesting

/// A small PDF written by hand, object by object, as other programs may write it.
struct PDFSketch {
    private var objects: [String] = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    private var pages: [Int] = []
    /// What stands in the node above all pages.
    var inherited = ""

    /// Adds an object and gives its number.
    @discardableResult
    mutating func add(_ object: String) -> Int {
        objects.append(object)
        return objects.count
    }

    /// Adds a stream and gives its number.
    mutating func addStream(_ content: String, _ entries: String = "") -> Int {
        add("<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }

    /// Adds a page with a word near its bottom left corner, at (x, y).
    mutating func addPage(
        _ word: String, at place: (x: Int, y: Int) = (100, 100), _ entries: String
    ) {
        let content = addStream("BT /F 20 Tf \(place.x) \(place.y) Td (\(word)) Tj ET")
        addPage("/Contents \(content) 0 R \(entries)")
    }

    /// Adds a page.
    mutating func addPage(_ entries: String) {
        let font = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        pages.append(add("<< /Type /Page /Parent 2 0 R /Resources \(font) \(entries) >>"))
    }

    /// Puts more into the catalog.
    mutating func setCatalog(_ entries: String) {
        objects[0] = "<< /Type /Catalog /Pages 2 0 R \(entries) >>"
    }

    /// The file.
    func bytes(trailer: String = "") -> [UInt8] {
        var objects = objects
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) \(inherited) >>"
        var text = "%PDF-1.7\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text +=
            "trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
