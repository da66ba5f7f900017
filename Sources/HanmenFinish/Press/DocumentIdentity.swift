import HanmenCore

/// The name of a document among all others, made from its content: the same input gives the same name.
struct DocumentIdentity: Hashable {
    /// A UUID of version 8, whose bits are the program's to choose (RFC 9562, 5.8).
    let uuid: String

    /// The identity of what was drawn under a title.
    init(of drawn: [UInt8], _ metadata: DocumentMetadata) {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        Self.add(drawn, to: &hash)
        for text in [metadata.title, metadata.author, metadata.subject, metadata.joinedKeywords] {
            Self.add(Array(text.utf8) + [0], to: &hash)
        }
        uuid = Self.uuid(hash)
    }

    /// FNV-1a of 128 bits.
    private static func add(_ bytes: [UInt8], to hash: inout UInt128) {
        for byte in bytes { hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B }
    }

    private static func uuid(_ hash: UInt128) -> String {
        let version: UInt128 = 8 << 76
        let variant: UInt128 = 2 << 62
        let bits = hash & ~(0xF << 76 | 3 << 62) | version | variant
        let digits = String(bits, radix: 16)
        let padded = Array(String(repeating: "0", count: 32 - digits.count) + digits)
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(padded[$0]) }
        return groups.joined(separator: "-")
    }
}
