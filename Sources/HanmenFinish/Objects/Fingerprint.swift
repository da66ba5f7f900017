/// A number made from bytes that tells them from all others: the same bytes give the same one. No secret: whoever wants
/// to can make other bytes with the same.
struct Fingerprint: Hashable {
    private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    /// The fingerprint of nothing.
    init() {}

    /// The fingerprint of some bytes.
    init(of bytes: [UInt8]) { add(bytes) }

    /// Adds bytes to those that the number is made from: FNV-1a of 128 bits, eight bytes at a time, with their count.
    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= bytes.count {
                add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            for byte in bytes[offset...] { add(UInt64(byte)) }
        }
        add(UInt64(bytes.count))
    }

    private mutating func add(_ word: UInt64) {
        value = (value ^ UInt128(word)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }

    /// The number in sixteen bytes, big end first.
    var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128(120 - 8 * $0)) } }
}
