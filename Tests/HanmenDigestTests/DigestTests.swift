import HanmenDigest
import Testing

@Suite("Hashes") struct DigestTests {
    @Test("parts are hashed one behind the other") func ranges() {
        let bytes = Array("abcxyzdef".utf8)
        #expect(
            Digest.sha256.hash(bytes, ranges: [0..<3, 6..<9]) == Digest.sha256.hash(Array("abcdef".utf8)))
        #expect(Digest.allCases.map { $0.hash([]).count } == Digest.allCases.map(\.size))
    }

    @Test(
        "the examples of FIPS 180-4",
        arguments: [
            (Digest.sha256, [0xBA, 0x78, 0x16, 0xBF]), (.sha384, [0xCB, 0x00, 0x75, 0x3F]),
            (.sha512, [0xDD, 0xAF, 0x35, 0xA1]),
        ] as [(Digest, [UInt8])])
    func examples(digest: Digest, start: [UInt8]) {
        #expect(Array(digest.hash(Array("abc".utf8)).prefix(4)) == start)
    }
}
