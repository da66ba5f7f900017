/// Packs bytes as zlib does, without making them smaller (RFC 1950, RFC 1951 3.2.4).
enum StoredZlib {
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        precondition(bytes.count <= 0xFFFF, "one stored block")
        let count = UInt16(bytes.count)
        var (a, b) = (UInt32(1), UInt32(0))
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        let sum = b << 16 | a
        return [
            0x78, 0x01, 0x01, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF),
            UInt8(~count >> 8),
        ]
            + bytes + [24, 16, 8, 0].map { UInt8(sum >> $0 & 0xFF) }
    }
}
