/// A file to which objects can be added, ours or one that qpdf holds.
package protocol ObjectHolder {
    /// Makes an indirect object.
    func addObject(_ value: PDFValue) -> PDFReference
    /// Makes a stream that is compressed when the file is written.
    func addObject(stream bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFReference
    /// Makes a stream of metadata: any program shall be able to read it (ISO 32000-1, 14.3.2).
    func addObject(metadata bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFReference
    /// Puts a value under a key of the catalog.
    func setInCatalog(_ key: String, _ value: PDFValue)
    /// Puts a value under a key of the trailer.
    func setInTrailer(_ key: String, _ value: PDFValue)
}
