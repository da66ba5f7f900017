/// The header and the tag table of an ICC profile (ICC.1:2022, 7.2 and 7.3), with all offsets checked.
struct ICCFile {
    /// The profile, as long as its header says.
    let bytes: [UInt8]
    private let ranges: [String: Range<Int>]

    private static let headerSize = 128
    private static let entrySize = 12
    private static let mostTags = 256

    init(_ file: [UInt8]) throws(OutputProfileError) {
        guard file.count >= 40, file.signature(at: 36) == "acsp" else { throw .notProfile }
        let size = file.uint32(at: 0)
        guard size <= file.count, size >= Self.headerSize + 4 else { throw .damaged }
        bytes = Array(file[..<size])
        ranges = try Self.ranges(in: bytes)
    }

    private static func ranges(in bytes: [UInt8]) throws(OutputProfileError) -> [String: Range<Int>] {
        let count = bytes.uint32(at: headerSize)
        let dataStart = headerSize + 4 + entrySize * count
        guard count <= mostTags, dataStart <= bytes.count else { throw .damaged }
        var ranges: [String: Range<Int>] = [:]
        for entry in 0..<count {
            let place = headerSize + 4 + entrySize * entry
            let (start, size) = (bytes.uint32(at: place + 4), bytes.uint32(at: place + 8))
            guard start >= dataStart, size >= 8, start + size <= bytes.count else { throw .damaged }
            ranges[bytes.signature(at: place)] = start..<start + size
        }
        return ranges
    }

    var majorVersion: Int { Int(bytes[8]) }
    /// The kind of device: `prtr`, `mntr`, `scnr`.
    var profileClass: String { bytes.signature(at: 12) }
    /// The colour space of the device: `CMYK`, `RGB `, `GRAY`.
    var space: String { bytes.signature(at: 16) }

    /// The content of a tagged element.
    subscript(tag: String) -> ArraySlice<UInt8>? { ranges[tag].map { bytes[$0] } }

    /// What the profile calls itself, its printable ASCII; nil where nothing of it is left.
    var description: String? {
        guard let element = self["desc"].map(Array.init) else { return nil }
        let text = element.signature(at: 0) == "mluc" ? localized(element) : plain(element)
        let printable = text.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }
        let trimmed = String(String.UnicodeScalarView(printable.prefix(200)))
        return trimmed.contains { $0 != " " } ? trimmed : nil
    }

    /// `textDescriptionType` of version 2 (ICC.1:2001-04, 6.5.17): a count, then ASCII that ends with a zero.
    private func plain(_ element: [UInt8]) -> String {
        guard element.count > 12 else { return "" }
        let text = element[12...].prefix(element.uint32(at: 8)).prefix { $0 != 0 }
        return String(decoding: text, as: UTF8.self)
    }

    /// `multiLocalizedUnicodeType` of version 4 (ICC.1:2022, 10.15): the English text, or else the first one.
    private func localized(_ element: [UInt8]) -> String {
        guard element.count >= 28 else { return "" }
        let count = min(element.uint32(at: 8), (element.count - 16) / 12)
        let records = (0..<count).map { 16 + 12 * $0 }
        let english = records.first { element[$0..<$0 + 2].elementsEqual("en".utf8) }
        guard let record = english ?? records.first else { return "" }
        let (size, start) = (element.uint32(at: record + 4), element.uint32(at: record + 8))
        guard start + size <= element.count else { return "" }
        let units = stride(from: start, to: start + size - size % 2, by: 2)
            .map { UInt16(element[$0]) << 8 | UInt16(element[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}

extension [UInt8] {
    /// A big-endian number of four bytes that lie inside.
    fileprivate func uint32(at offset: Int) -> Int {
        self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    /// Four characters of ASCII that lie inside.
    fileprivate func signature(at offset: Int) -> String {
        String(decoding: self[offset..<offset + 4], as: UTF8.self)
    }
}
