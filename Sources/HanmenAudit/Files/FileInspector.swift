import HanmenReading

/// Searches a file by what it is.
enum FileInspector {
    /// Searches a file, its name too.
    ///
    /// - Throws: where a PDF is encrypted, damaged or unreasonable.
    static func inspect(
        _ bytes: [UInt8], name: String, path: [String] = [], _ inspection: inout Inspection
    ) throws(AuditError) {
        inspection.finder.search(name, at: Place(.fileName, path: path))
        guard path.count <= AuditLimits.attachmentDepth else {
            return inspection.doubt(.tooDeep, at: Place(.attachments, path: path))
        }
        switch FileKind(bytes) {
        case .pdf: try PDFInspector.inspect(bytes, path: path, &inspection)
        case .jpeg: JPEGMetadata.search(bytes, at: Place(.pictureMetadata, path: path), &inspection)
        case .png: PNGMetadata.search(bytes, at: Place(.pictureMetadata, path: path), &inspection)
        case .text: PlainText.search(bytes, at: Place(.text, path: path), &inspection)
        case .unknown:
            inspection.finder.search(bytes, as: .anything, at: Place(.rawBytes, path: path))
            inspection.doubt(.unknownKind, at: Place(.rawBytes, path: path))
        }
        if path.isEmpty, FileKind(bytes) == .jpeg || FileKind(bytes) == .png {
            inspection.picturePages.insert(1)
        }
        if inspection.finder.isExhausted { inspection.doubt(.tooMuch, at: Place(.rawBytes, path: path)) }
    }
}
