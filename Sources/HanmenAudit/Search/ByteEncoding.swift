/// How bytes may be meant as text.
enum ByteEncoding: UInt8, CaseIterable, Sendable {
    /// Bytes that are no UTF-8 are taken for Latin-1, which PDFDocEncoding and Windows' western code page are too
    /// (ISO 32000-1, annex D.3).
    case utf8 = 1
    case utf16BigEndian = 2
    case utf16LittleEndian = 4
    case windows31J = 8
    case eucJP = 16

    /// The character at an offset and how many bytes say it; nil where there is none in this encoding.
    func character(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, count: Int)? {
        guard index < bytes.count else { return nil }
        switch self {
        case .utf8: return Self.utf8(bytes, index)
        case .utf16BigEndian: return Self.utf16(bytes, index, high: 0)
        case .utf16LittleEndian: return Self.utf16(bytes, index, high: 1)
        case .windows31J:
            let byte = bytes[index]
            if (0xA1...0xDF).contains(byte) { return (0xFF61 + UInt32(byte) - 0xA1, 1) }
            return Self.pair(bytes, index, .windows31J)
        case .eucJP:
            if bytes[index] == 0x8E, index + 1 < bytes.count, (0xA1...0xDF).contains(bytes[index + 1]) {
                return (0xFF61 + UInt32(bytes[index + 1]) - 0xA1, 2)
            }
            return Self.pair(bytes, index, .eucJP)
        }
    }

    private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        guard first >= 0xC2, first <= 0xF4 else { return (first, 1) }
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + count <= bytes.count else { return (first, 1) }
        var scalar = first & (0xFF >> UInt32(count + 1))
        for offset in 1..<count {
            let byte = UInt32(bytes[index + offset])
            guard byte & 0xC0 == 0x80 else { return (first, 1) }
            scalar = scalar << 6 | byte & 0x3F
        }
        return (scalar, count)
    }

    private static func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, high: Int
    ) -> (UInt32, Int)? {
        guard index + 1 < bytes.count else { return nil }
        let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
        guard unit & 0xFC00 == 0xD800 else { return (unit, 2) }
        guard index + 3 < bytes.count else { return nil }
        let low = UInt32(bytes[index + 2 + high]) << 8 | UInt32(bytes[index + 3 - high])
        guard low & 0xFC00 == 0xDC00 else { return nil }
        return (0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, 4)
    }

    private static func pair(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ table: DoubleByteTable
    ) -> (UInt32, Int)? {
        let lead = bytes[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        guard index + 1 < bytes.count else { return nil }
        let scalar = table.pairs[Int(lead) << 8 | Int(bytes[index + 1])]
        return scalar == 0 ? nil : (scalar, 2)
    }

    /// The bytes that say a character; empty where none do.
    func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
        switch self {
        case .utf8: return Array(String(scalar).utf8)
        case .utf16BigEndian: return String(scalar).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16LittleEndian: return String(scalar).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .windows31J: return Self.windowsBytes[scalar.value] ?? []
        case .eucJP: return Self.eucBytes[scalar.value] ?? []
        }
    }

    private static let windowsBytes = reversed(.windows31J, halfWidth: { [$0] })
    private static let eucBytes = reversed(.eucJP, halfWidth: { [0x8E, $0] })

    private static func reversed(
        _ table: DoubleByteTable, halfWidth: (UInt8) -> [UInt8]
    ) -> [UInt32: [UInt8]] {
        var bytes: [UInt32: [UInt8]] = [:]
        for (pair, scalar) in table.pairs.enumerated() where scalar != 0 && bytes[scalar] == nil {
            bytes[scalar] = [UInt8(pair >> 8), UInt8(pair & 0xFF)]
        }
        for byte in UInt8(0xA1)...0xDF { bytes[0xFF61 + UInt32(byte) - 0xA1] = halfWidth(byte) }
        for byte in UInt8(0x20)...0x7E { bytes[UInt32(byte)] = [byte] }
        return bytes
    }
}
