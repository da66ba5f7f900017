import HanmenFinish
/// Makes form XObjects (ISO 32000-1, 8.10) of pages, so that they can be drawn on sheets.
///
/// Content and resources are taken over as they lie in the file; only content in several pieces, or of several pages at
/// once, is unpacked and joined.
package final class PageFormMaker {
    private let file: PDFFile
    private let deflater = Deflater()
    /// The most bytes of one page's content.
    private static let pageContent = 64 << 20

    /// The content streams that became forms, and of what else these were made.
    private var taken: [Int: (form: PDFObject, resources: Int, box: [Double])] = [:]
    /// How much may still be unpacked.
    private var left = PDFReadingLimits.unpackedSize

    /// A maker of forms in a file.
    package init(_ file: PDFFile) { self.file = file }

    /// What is drawn on a page, within a box of its own coordinates.
    package func form(of page: PDFObject, box: [Double]) throws(PDFReadingError) -> PDFObject {
        let resources = page["Resources"].flatMap { $0.isDictionary ? $0.value : nil } ?? [:]
        var entries: PDFDictionary = [
            ("Type", .name("XObject")), ("Subtype", .name("Form")), ("BBox", .array(box.map(PDFValue.real))),
            ("Resources", resources),
        ]
        if let group = page["Group"], group.isDictionary { entries.append(("Group", group.value)) }
        if let stream = page["Contents"], isWhole(stream) {
            let resources = page["Resources"]?.identifier ?? 0
            guard let first = taken[stream.identifier] else {
                taken[stream.identifier] = (stream, resources, box)
                let dictionary = stream.streamDictionary
                for (key, value) in entries { dictionary.set(key, value) }
                return stream
            }
            if first.resources == resources, resources != 0, first.box == box { return first.form }
        }
        return file.addStream(compressed: try joinedContent(of: page), entries)
    }

    /// Whether a stream is the content of pages and nothing else.
    private func isWhole(_ stream: PDFObject) -> Bool {
        guard stream.isStream, stream.identifier != 0 else { return false }
        if taken[stream.identifier] != nil { return true }
        let dictionary = stream.streamDictionary
        return dictionary["Type"] == nil && dictionary["Subtype"] == nil
    }

    /// The pieces of a page's content, a line end between them (ISO 32000-1, 7.8.2), compressed.
    private func joinedContent(of page: PDFObject) throws(PDFReadingError) -> [UInt8] {
        guard let contents = page["Contents"] else { return try compressed([]) }
        var joined: [UInt8] = []
        for part in contents.isStream ? [contents] : contents.items where part.isStream {
            joined += try unpacked(part)
            joined.append(UInt8(ascii: "\n"))
            guard joined.count <= Self.pageContent else { throw .unreasonable(.unpackedSize) }
        }
        return try compressed(joined)
    }

    /// A stream behind its filters; how large it becomes is known before qpdf is asked to undo them.
    private func unpacked(_ stream: PDFObject) throws(PDFReadingError) -> [UInt8] {
        guard let raw = stream.streamBytes(decoded: false) else {
            throw .damaged(reason: "stream \(stream.identifier)")
        }
        let filter = stream.streamDictionary["Filter"]
        let filters = (filter.map { $0.nameValue.map { [$0] } ?? $0.items.compactMap(\.nameValue) }) ?? []
        guard filters.count <= PDFReadingLimits.filterCount else { throw .unreasonable(.depth) }
        var data = raw
        var open = filters[...]
        while let first = open.first, ["FlateDecode", "Fl"].contains(first) {
            guard let outcome = Inflate.unpacked(data[...], limit: left) else {
                throw .unreasonable(.unpackedSize)
            }
            data = outcome.data
            open.removeFirst()
        }
        if !filters.isEmpty {
            guard open.isEmpty || data.count <= PDFReadingLimits.looseStream else {
                throw .unreasonable(.unpackedSize)
            }
            guard let decoded = stream.streamBytes(decoded: true) else {
                throw .damaged(reason: "stream \(stream.identifier)")
            }
            data = decoded
        }
        left -= data.count
        guard left >= 0 else { throw .unreasonable(.unpackedSize) }
        return data
    }

    private func compressed(_ bytes: [UInt8]) throws(PDFReadingError) -> [UInt8] {
        do throws(FinishingError) {
            return try deflater.compressed(bytes)
        } catch {
            throw .damaged(reason: "\(error)")
        }
    }
}
