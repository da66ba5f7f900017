import HanmenVerify
import Testing

/// Bytes of a signature that are not what they should be.
@Suite("Attacks on the bytes of a signature") struct ByteAttackTests {
    /// The numbers of the one signature.
    private static func numbers(_ file: SignedPDF) throws -> (first: Int, second: Int, last: Int) {
        let signature = try #require(try Inspector().inspect(file.bytes).signatures.first)
        let (a, b) = (signature.signedRanges[0], signature.signedRanges[1])
        return (a.upperBound, b.lowerBound, b.count)
    }

    private static func twisted(_ numbers: (Int, Int, Int) -> String) throws -> Inspection {
        var file = SignedPDF.signedOnce()
        let (first, second, last) = try Self.numbers(file)
        let old = "/ByteRange[0 " + "\(first) \(second) \(last)".padding(32) + "]"
        let new = "/ByteRange[\(numbers(first, second, last))"
        try #require(new.utf8.count < old.utf8.count)
        try file.replace(old, with: new.padding(old.utf8.count - 1) + "]")
        return try Inspector().inspect(file.bytes)
    }

    @Test("a gap wider than Contents") func gap() throws {
        #expect(try Self.twisted { "0 \($0 - 8) \($1) \($2)" }.complaints == ["byte-range.gap"])
        #expect(try Self.twisted { "0 \($0) \($1 + 8) \($2 - 8)" }.complaints == ["byte-range.gap"])
    }

    @Test("a part that ends early") func short() throws {
        #expect(try Self.twisted { "0 \($0) \($1) \($2 - 6)" }.complaints == ["byte-range.end"])
    }

    @Test("a start behind the beginning") func start() throws {
        #expect(try Self.twisted { "9 \($0) \($1) \($2)" }.complaints == ["byte-range.start"])
    }

    @Test("negative numbers, broken numbers, words, and too few or many of them") func syntax() throws {
        #expect(try Self.twisted { "0 -\($0) \($1) \($2)" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { "0 \($0).0 \($1) \($2)" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { "0 +\($0) \($1) \($2)" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { a, b, _ in "0 \(a) \(b)" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { "0 \($0) \($1) \($2) 1" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { _, _, _ in "" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { _, _, _ in "null" }.complaints == ["byte-range.syntax"])
        #expect(try Self.twisted { _, _, _ in "(0) true" }.complaints == ["byte-range.syntax"])
    }

    @Test("numbers beyond the file, and sums beyond an integer") func huge() throws {
        #expect(try Self.twisted { a, b, _ in "0 \(a) \(b) 99999999" }.complaints == ["byte-range.bounds"])
        #expect(
            try Self.twisted { _, _, _ in "0 1 999999999999999999 2" }.complaints == ["byte-range.bounds"])
        #expect(
            try Self.twisted { _, _, _ in "0 1 9223372036854775807 9" }.complaints == ["byte-range.syntax"])
        #expect(
            try Self.twisted { a, b, c in "0 \(b) \(a) \(c)" }.complaints == ["byte-range.bounds"])
    }

    @Test("no ByteRange at all") func missing() throws {
        var file = SignedPDF.signedOnce()
        try file.replace("/ByteRange[", with: "/ByteRanje[")
        let complaints = try Inspector().inspect(file.bytes).complaints
        #expect(complaints == ["byte-range.missing"])
    }

    // MARK: Contents

    private static func withContents(_ digits: String) throws -> [String] {
        var file = SignedPDF.signedOnce()
        let range = try #require(file.bytes.lastRange(of: Array("/Contents <".utf8)))
        file.bytes.replaceSubrange(
            range.upperBound..<range.upperBound + digits.utf8.count, with: Array(digits.utf8))
        return try Inspector().inspect(file.bytes).complaints
    }

    @Test("nothing but zeros") func zeros() throws {
        #expect(try Self.withContents(String(repeating: "0", count: 64)) == ["contents.empty"])
    }

    @Test("no DER, an endless length, one that is too long, one with zeros before it") func der() throws {
        #expect(try Self.withContents("04060404000000") == ["contents.der"])
        #expect(try Self.withContents("30800404000000") == ["contents.der"])
        #expect(try Self.withContents("307F0404000000") == ["contents.der"])
        #expect(try Self.withContents("3084FFFFFFFF00") == ["contents.der"])
        #expect(try Self.withContents("30820006040400") == ["contents.der"])
        #expect(try Self.withContents("30810604040000") == ["contents.der"])
        #expect(try Self.withContents("3088010101010101") == ["contents.der"])
    }

    @Test("something behind the message") func padding() throws {
        #expect(try Self.withContents("3006040400000001FF") == ["contents.padding"])
    }

    @Test("blanks among the digits") func blanks() throws {
        #expect(try Self.withContents("30 06 0404000000") == ["contents.digits"])
    }

    @Test("null, and a string in round brackets, of the same length") func kinds() throws {
        for contents in ["null", "(0\u{1}\u{2})"] {
            var file = SignedPDF.signedOnce()
            let range = try #require(file.bytes.lastRange(of: Array("/Contents <".utf8)))
            file.bytes.replaceSubrange(
                range.upperBound - 1..<range.upperBound + 65, with: Array(contents.padding(66).utf8))
            let complaints = try Inspector().inspect(file.bytes).complaints
            #expect(complaints.contains("contents.missing") && complaints.contains("byte-range.gap"))
        }
    }

    @Test("a second ByteRange or Contents in the dictionary: readers differ in which they take")
    func repeatedKeys() throws {
        for key in ["/ByteRange[0 1 2 3]", "/Contents <00>", "/Byte#52ange[0 1 2 3]"] {
            let file = SignedPDF.signedOnce(more: key)
            let complaints = try Inspector().inspect(file.bytes).complaints
            #expect(complaints.contains("object.repeated-key"), "\(key)")
        }
    }

    @Test("a signature in an object stream") func packed() throws {
        var file = SignedPDF.signedOnce(.stream)
        let packed = "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents <300100>>>"
        file.updatePacked(
            container: 40, [50: packed],
            beside: [
                SignedPDF.treasurer: SignedPDF.field("Treasurer", "[400 600 460 660]", more: "/V 50 0 R")
            ])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.signatures.last?.findings.map(\.rule) == ["signature.not-plain"])
        #expect(inspection.signatures.last?.message == [])
    }

    @Test("a signature written into its field") func direct() throws {
        var file = SignedPDF.signedOnce()
        let value = "/V<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents <300100>>>"
        file.update([
            SignedPDF.treasurer: SignedPDF.field("Treasurer", "[400 600 460 660]", more: value)
        ])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.signatures.last?.findings.map(\.rule) == ["signature.not-plain"])
    }
}
