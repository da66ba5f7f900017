import HanmenReading

extension PDFContents {
    /// What a page has itself or from those above it (ISO 32000-1, 7.7.3.4); empty where nobody has it.
    func inherited(_ key: String, of page: [String: PDFNode]) -> [String: PDFNode] {
        var entries = page
        for _ in 0..<64 {
            if let found = self.entries(entries[key]) { return found }
            guard let parent = self.entries(entries["Parent"]) else { break }
            entries = parent
        }
        return [:]
    }
}
