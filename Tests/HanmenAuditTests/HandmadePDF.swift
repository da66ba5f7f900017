/// A PDF written object by object, with a plain table (ISO 32000-1, 7.5.4).
struct HandmadePDF {
    private(set) var bytes = Array("%PDF-1.4\n".utf8)

    /// Objects by number, generation and text, the first the catalog.
    init(_ objects: [(number: Int, generation: Int, text: String)]) {
        var table = "xref\n0 1\n0000000000 65535 f \n"
        for (number, generation, text) in objects {
            let offset = String(bytes.count)
            let padded = String(repeating: "0", count: 10 - offset.count) + offset
            table += "\(number) 1\n\(padded) 0000\(generation) n \n"
            bytes += Array("\(number) \(generation) obj\n\(text)\nendobj\n".utf8)
        }
        let start = bytes.count
        let size = (objects.map(\.number).max() ?? 0) + 1
        bytes += Array("\(table)trailer\n<</Size \(size)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    /// A catalog without pages, and more objects.
    init(beside objects: [(number: Int, generation: Int, text: String)], catalog: String = "") {
        let base = [
            (number: 1, generation: 0, text: "<</Type/Catalog/Pages 2 0 R\(catalog)>>"),
            (number: 2, generation: 0, text: "<</Type/Pages/Kids[]/Count 0>>"),
        ]
        self.init(base + objects)
    }
}
