public import HanmenFinish

/// Puts the objects of a file in the order of fast web view: what a viewer needs for the first page comes first
/// (ISO 32000-1, annex F).
public enum Linearizer {
    /// The same file, its first page first.
    public static func linearized(_ file: [UInt8]) throws(FinishingError) -> [UInt8] {
        try PDFFile.withFile(file) { file throws(FinishingError) in try file.write(linearized: true) }
    }
}
