/// Puts tables together into a font file with one face (OpenType 1.9, "Organization of an OpenType Font").
enum FontFileWriter {
    /// The file; tables are named in the order of their tags.
    static func file(_ tables: [(tag: StaticString, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        let count = tables.count
        file.reserveCapacity(tables.reduce(12 + 16 * count) { $0 + $1.bytes.count + 3 })
        let log = (0...15).last { 1 << $0 <= count } ?? 0
        file.append(uint32: 0x0001_0000)
        file.append(uint16: count)
        file.append(uint16: 16 << log)
        file.append(uint16: log)
        file.append(uint16: 16 * (count - 1 << log))
        var offset = 12 + 16 * count
        for table in tables {
            table.tag.withUTF8Buffer { file += $0 }
            file.append(uint32: checkSum(table.bytes))
            file.append(uint32: offset)
            file.append(uint32: table.bytes.count)
            offset += (table.bytes.count + 3) & ~3
        }
        for table in tables {
            file += table.bytes
            file += repeatElement(0, count: -table.bytes.count & 3)
        }
        return file
    }

    /// The sum of a table's words of 32 bits, the last one filled up with zeros.
    private static func checkSum(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { bytes in
            var sum: UInt32 = 0
            var offset = 0
            while offset + 4 <= bytes.count {
                sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
                offset += 4
            }
            for (index, byte) in bytes[offset...].enumerated() { sum &+= UInt32(byte) << (24 - 8 * index) }
            return Int(sum)
        }
    }
}
