import HanmenReading

/// Searches a PDF by all its ways.
enum PDFInspector {
    /// A PDF taken apart.
    struct File {
        var bytes: [UInt8]
        var contents: PDFContents
        var drawn: DrawnText
        var path: [String]
    }

    /// Searches a file and its earlier versions.
    static func inspect(
        _ bytes: [UInt8], path: [String], _ inspection: inout Inspection
    ) throws(AuditError) {
        let (packed, contents) = try AuditError.reading { () throws(PDFReadingError) in
            (try PackedParts(of: bytes), try PDFContents(bytes))
        }
        let file = File(bytes: bytes, contents: contents, drawn: ContentInterpreter.run(contents), path: path)
        try searchObjects(of: file, &inspection)
        PackedSearch.search(packed, path: path, &inspection)
        RawSearch.search(bytes, around: packed, path: path, &inspection)
        PopplerSearch.search(file, &inspection)
        EarlierVersions.search(file, &inspection)
        if path.isEmpty { inspection.picturePages = file.drawn.picturePages }
    }

    /// What is searched in every version of a file.
    static func searchObjects(of file: File, _ inspection: inout Inspection) throws(AuditError) {
        ObjectStrings.search(file, &inspection)
        try StreamSearch.search(file, &inspection)
        SignerCertificates.search(file, &inspection)
        FontMaps.search(file, &inspection)
        DrawnTextSearch.search(file, &inspection)
        StructureSearch.search(file, &inspection)
    }
}
