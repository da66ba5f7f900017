/// The names that a font has for itself (OpenType 1.9, "name").
struct NameTable {
    private let bytes: UnsafeRawBufferPointer
    private let range: Range<Int>

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>?) {
        self.bytes = bytes
        self.range = range ?? 0..<0
    }

    /// The PostScript name with what a PDF name can hold plainly; nil where the font has none.
    var postScriptName: String? {
        guard let count = bytes.uint16(at: range.lowerBound + 2), range.count >= 6 else { return nil }
        let entries = (0..<count).lazy.map { self.range.lowerBound + 6 + 12 * $0 }
        for entry in entries where bytes.uint16(at: entry + 6) == Self.postScript {
            if let name = text(of: entry), !name.isEmpty { return name }
        }
        return nil
    }

    private static let postScript = 6

    /// ASCII letters, digits and hyphens of a name, whether it is written in one byte each or in two.
    private func text(of entry: Int) -> String? {
        guard let length = bytes.uint16(at: entry + 8), let offset = bytes.uint16(at: entry + 10),
            let strings = bytes.uint16(at: range.lowerBound + 4)
        else { return nil }
        let start = range.lowerBound + strings + offset
        guard start + length <= range.upperBound else { return nil }
        let plain = bytes[start..<start + length].filter { byte in
            byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
