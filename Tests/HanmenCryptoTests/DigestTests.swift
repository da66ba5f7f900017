import HanmenCrypto
import Testing

@Suite("Hashes") struct DigestTests {
    @Test("parts are hashed one behind the other") func ranges() {
        let bytes = Array("abcxyzdef".utf8)
        #expect(
            Digest.sha256.hash(bytes, ranges: [0..<3, 6..<9]) == Digest.sha256.hash(Array("abcdef".utf8)))
        #expect(Digest.allCases.map { $0.hash([]).count } == Digest.allCases.map(\.size))
    }
}
