import HanmenFinish
import CQPDF
import Glibc

/// Turns qpdf's objects into plain data at one door.
struct PDFContentsReader {
    private let file: PDFFile
    private var left: Int
    private var failure: PDFReadingError?
    /// Objects of a later generation that something refers to.
    private var later: [Int: Int] = [:]

    /// Reads a whole file; what qpdf would have to repair is refused, for who repairs differently reads another file.
    static func read(_ bytes: [UInt8]) throws(PDFReadingError) -> PDFContents {
        guard bytes.count <= PDFReadingLimits.fileSize else { throw .unreasonable(.fileSize) }
        let outcome: Result<PDFContents, PDFReadingError>
        do throws(FinishingError) {
            outcome = try PDFFile.withFile(bytes) { file throws(FinishingError) in
                var reader = PDFContentsReader(file)
                return reader.read()
            }
        } catch .unreadable(let reason) where reason.contains("password") {
            throw .encrypted
        } catch .unreadable(let reason) {
            throw .damaged(reason: reason)
        } catch {
            throw .damaged(reason: "\(error)")
        }
        return try outcome.get()
    }

    private init(_ file: PDFFile) {
        self.file = file
        left = PDFReadingLimits.unpackedSize
    }

    private mutating func read() -> Result<PDFContents, PDFReadingError> {
        guard !file.isEncrypted else { return .failure(.encrypted) }
        let trailer = node(file.trailer, depth: 0).entries ?? [:]
        let count = trailer["Size"]?.integer ?? 0
        guard count <= PDFReadingLimits.objectCount else { return .failure(.unreasonable(.objectCount)) }
        var objects: [Int: PDFNode] = [:]
        for number in 1..<max(1, count) {
            let object = file.object(number)
            defer { object.release() }
            guard object.identifier == number else { continue }
            let value = node(object, depth: 0, isInside: false)
            if let failure { return .failure(failure) }
            if value != .null { objects[number] = value }
        }
        // Reading one may bring up another.
        while let (number, generation) = later.first(where: { objects[$0.key] == nil }) {
            let object = file.object(number, generation: generation)
            objects[number] = node(object, depth: 0, isInside: false)
            if let failure { return .failure(failure) }
        }
        let pages = file.pages.map(\.identifier)
        if let complaint = file.complaint { return .failure(.damaged(reason: complaint)) }
        return .success(PDFContents(objects: objects, trailer: trailer, pages: pages, generations: later))
    }

    // MARK: Values

    private mutating func node(_ object: PDFObject, depth: Int, isInside: Bool = true) -> PDFNode {
        guard depth <= PDFReadingLimits.depth else {
            failure = .unreasonable(.depth)
            return .null
        }
        if isInside, object.identifier != 0 {
            if object.generation != 0 { later[object.identifier] = object.generation }
            return .reference(object.identifier)
        }
        switch object.type {
        case ot_boolean: return .boolean(object.isTrue)
        case ot_integer, ot_real: return .number(object.number ?? 0)
        case ot_string: return .string(object.stringBytes)
        case ot_name: return .name(object.nameValue ?? "")
        case ot_array: return .array(object.items.map { item(of: $0, depth: depth + 1) })
        case ot_dictionary: return .dictionary(entries(object, depth: depth))
        case ot_stream: return .stream(stream(object, depth: depth))
        default: return .null
        }
    }

    private mutating func item(of object: PDFObject, depth: Int) -> PDFNode {
        defer { object.release() }
        return node(object, depth: depth)
    }

    private mutating func entries(_ object: PDFObject, depth: Int) -> [String: PDFNode] {
        var entries: [String: PDFNode] = [:]
        for key in object.keys {
            guard let value = object[key] else { continue }
            entries[key] = item(of: value, depth: depth + 1)
        }
        return entries
    }

    // MARK: Streams

    private mutating func stream(_ object: PDFObject, depth: Int) -> PDFStream {
        let dictionary = entries(object.streamDictionary, depth: depth)
        let filters = names(dictionary["Filter"])
        guard filters.count <= PDFReadingLimits.filterCount else {
            failure = .unreasonable(.depth)
            return PDFStream(dictionary: dictionary, data: [])
        }
        guard var data = object.streamBytes(decoded: false) else {
            failure = .damaged(reason: "stream \(object.identifier)")
            return PDFStream(dictionary: dictionary, data: [])
        }
        // How large it becomes is known before qpdf is asked to undo the filters.
        var open = filters
        while let filter = open.first, ["FlateDecode", "Fl"].contains(filter) {
            guard let outcome = Inflate.unpacked(data[...], limit: left) else {
                failure = .unreasonable(.unpackedSize)
                return PDFStream(dictionary: dictionary, data: [])
            }
            data = outcome.data
            open.removeFirst()
        }
        let isBounded = open.isEmpty || data.count <= PDFReadingLimits.looseStream
        if !filters.isEmpty, isBounded, let decoded = object.streamBytes(decoded: true) {
            data = decoded
            open = []
        }
        left -= data.count
        if left < 0 { failure = .unreasonable(.unpackedSize) }
        return PDFStream(dictionary: dictionary, data: data, openFilters: open)
    }

    private func names(_ node: PDFNode?) -> [String] {
        switch node {
        case .name(let name): [name]
        case .array(let items): items.compactMap(\.nameText)
        case .reference(let number): names(of: number)
        default: []
        }
    }

    /// A filter may stand in an object of its own.
    private func names(of number: Int) -> [String] {
        let object = file.object(number)
        return object.nameValue.map { [$0] } ?? object.items.compactMap(\.nameValue)
    }
}

extension PDFFile {
    /// An object by its number; null where there is none.
    fileprivate func object(_ number: Int, generation: Int = 0) -> PDFObject {
        PDFObject(
            file: self,
            handle: qpdf_get_object_by_id(data, Int32(clamping: number), Int32(clamping: generation)))
    }
}

extension PDFObject {
    fileprivate var type: qpdf_object_type_e { qpdf_oh_get_type_code(file.data, handle) }
    fileprivate var generation: Int { Int(qpdf_oh_get_generation(file.data, handle)) }

    fileprivate var stringBytes: [UInt8] {
        var count = 0
        guard let start = qpdf_oh_get_binary_string_value(file.data, handle, &count) else { return [] }
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            [UInt8](UnsafeBufferPointer(start: $0, count: count))
        }
    }

    /// A stream's bytes as they lie in the file, or behind all filters that lose nothing; nil where that fails.
    func streamBytes(decoded: Bool) -> [UInt8]? {
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        var isFiltered: QPDF_BOOL = 0
        let level = decoded ? qpdf_dl_specialized : qpdf_dl_none
        let code = qpdf_oh_get_stream_data(file.data, handle, level, &isFiltered, &start, &count)
        defer { free(start) }
        guard code & QPDF_ERRORS == 0, isFiltered != 0 || !decoded else { return nil }
        return [UInt8](UnsafeBufferPointer(start: start, count: count))
    }
}
