import Testing

@testable import HanmenCrypto

@Suite("What a module's answers mean") struct TokenAnswerTests {
    @Test(
        "each answer is the error that tells people what to do",
        arguments: [
            (0xA0 as UInt, KeyError.wrongPIN), (0xA1, .wrongPIN), (0xA2, .wrongPIN), (0xA4, .lockedPIN),
            (0x30, .tokenGone), (0x32, .tokenGone), (0xE0, .tokenGone), (0xB3, .tokenGone),
            (0x101, .tokenGone),
            (0x60, .tokenGone), (0x05, .failed("CKR 0x5")), (0x54, .failed("CKR 0x54")),
        ])
    func answers(answer: UInt, error: KeyError) {
        #expect(KeyError(answer: answer) == error)
    }
}

@Suite("DER that is written here") struct DEREncodingTests {
    @Test("numbers are as short as they can be, and never negative") func integers() {
        #expect(DEREncoding.integer([0, 0, 5]) == [2, 1, 5])
        #expect(DEREncoding.integer([0x80]) == [2, 2, 0, 0x80])
        #expect(DEREncoding.integer([0, 0]) == [2, 1, 0])
        #expect(DEREncoding.integer([]) == [2, 1, 0])
    }

    @Test("lengths of 128 and more are written long") func lengths() {
        let content = { [UInt8](repeating: 7, count: $0) }
        #expect(DEREncoding.element(.octetString, content(127)).prefix(2) == [4, 127])
        #expect(DEREncoding.element(.octetString, content(128)).prefix(3) == [4, 0x81, 128])
        #expect(DEREncoding.element(.octetString, content(256)).prefix(4) == [4, 0x82, 1, 0])
        #expect(DEREncoding.element(.octetString, content(65_536)).prefix(5) == [4, 0x83, 1, 0, 0])
    }

    @Test("sets are in the order of their bytes") func sets() {
        #expect(
            DEREncoding.set(of: [[2, 1, 9], [2, 1, 3], [1, 1, 0]]) == [0x31, 9, 1, 1, 0, 2, 1, 3, 2, 1, 9])
    }
}
