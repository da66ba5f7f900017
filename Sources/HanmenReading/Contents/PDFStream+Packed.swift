import HanmenFinish
extension PDFStream {
    /// The stream as it is best written: compressed where that makes it smaller.
    public var packed: PDFStream {
        guard openFilters.isEmpty, dictionary["Filter"] == nil,
            let compressed = try? Deflater().compressed(data), compressed.count < data.count
        else { return self }
        var stream = PDFStream(dictionary: dictionary, data: compressed, openFilters: ["FlateDecode"])
        stream.dictionary["Filter"] = .name("FlateDecode")
        return stream
    }
}
