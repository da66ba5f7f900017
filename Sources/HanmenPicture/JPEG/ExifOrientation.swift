import HanmenCore

/// Reads the one thing of EXIF that is kept: how the picture is turned (CIPA DC-008, 4.5 and 4.6).
struct ExifOrientation {
    private let bytes: ArraySlice<UInt8>
    private let isLittleEndian: Bool

    /// The orientation in the content of an APP1 segment; nil where it has none.
    static func read(_ content: ArraySlice<UInt8>) -> ImageOrientation? {
        let identifier = Array("Exif\0\0".utf8)
        guard content.starts(with: identifier),
            let reader = ExifOrientation(content.dropFirst(identifier.count))
        else { return nil }
        return reader.value.flatMap(ImageOrientation.init(rawValue:))
    }

    private init?(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        switch bytes.prefix(2) {
        case [0x49, 0x49]: isLittleEndian = true
        case [0x4D, 0x4D]: isLittleEndian = false
        default: return nil
        }
    }

    /// The value of tag 0x0112 in the first directory, a number of two bytes.
    private var value: Int? {
        guard number(at: 2, count: 2) == 42, let directory = number(at: 4, count: 4),
            let count = number(at: directory, count: 2)
        else { return nil }
        let entries = (0..<count).lazy.map { directory + 2 + 12 * $0 }
        guard let entry = entries.first(where: { number(at: $0, count: 2) == 0x0112 }),
            number(at: entry + 2, count: 2) == 3
        else { return nil }
        return number(at: entry + 8, count: 2)
    }

    private func number(at offset: Int, count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        let part = bytes[bytes.startIndex + offset..<bytes.startIndex + offset + count]
        return isLittleEndian
            ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
}
