/// Puts the objects of a file in the order of fast web view (ISO 32000-1, annex F).
enum Linearizer {
    /// The file, its first page first.
    static func linearized(_ file: [UInt8], version: String) throws(FinishingError) -> [UInt8] {
        try PDFFile.withFile(file) { file throws(FinishingError) in
            try file.write(version: version, linearized: true)
        }
    }
}
