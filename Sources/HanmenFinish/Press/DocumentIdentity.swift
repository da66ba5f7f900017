import HanmenCore

/// The name of a document among all others, made from its content: the same input gives the same name.
struct DocumentIdentity: Hashable {
    /// A UUID of version 8, whose bits are the program's to choose (RFC 9562, 5.8).
    let uuid: String

    /// The identity of what is drawn under a title.
    init(of body: FileBody, _ metadata: DocumentMetadata) {
        var fingerprint = Fingerprint()
        for case .stream(_, let bytes) in body.objects { fingerprint.add(bytes.all) }
        for text in [metadata.title, metadata.author, metadata.subject, metadata.joinedKeywords] {
            fingerprint.add(Array(text.utf8))
        }
        uuid = Self.uuid(fingerprint.value)
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
