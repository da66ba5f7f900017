/// An address that is written out in running text, as 「資料は https://example.jp/ にある」.
public struct WrittenAddress: Hashable, Sendable {
    /// Where it stands, in UTF-8 bytes of the text.
    public var range: Range<Int>
    /// Where it leads.
    public var target: LinkTarget

    /// The addresses of a text in order: `http://` or `https://` and the ASCII letters of an address behind it
    /// (RFC 3986, 2). Marks that end a sentence, and a bracket that was opened before, are no part of it.
    public static func all(in text: String) -> [WrittenAddress] {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: ":")) else { return [] }
        var found: [WrittenAddress] = []
        var start = 0
        while start < bytes.count {
            guard let end = end(ofAddressAt: start, in: bytes),
                let target = LinkTarget(written: String(decoding: bytes[start..<end], as: UTF8.self))
            else {
                start += 1
                continue
            }
            found.append(WrittenAddress(range: start..<end, target: target))
            start = end
        }
        return found
    }

    private static let schemes = ["http://", "https://"].map { Array($0.utf8) }
    private static let marks = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    private static let sentenceMarks = Set(".,;:!?'".utf8)

    private static func end(ofAddressAt start: Int, in bytes: [UInt8]) -> Int? {
        guard start == 0 || !bytes[start - 1].isASCIILetter,
            let scheme = schemes.first(where: { scheme in
                bytes[start...].prefix(scheme.count).map(\.lowercasedASCII) == scheme
            })
        else { return nil }
        let first = start + scheme.count
        var end = first
        while end < bytes.count, bytes[end].isASCIILetter || marks.contains(bytes[end]) { end += 1 }
        while end > first, isBeyond(bytes[start..<end]) { end -= 1 }
        return end > first ? end : nil
    }

    /// Whether the last letter belongs to the sentence around the address.
    private static func isBeyond(_ address: ArraySlice<UInt8>) -> Bool {
        guard let last = address.last else { return false }
        let (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
        guard last == close else { return sentenceMarks.contains(last) || last == open }
        return address.count { $0 == close } > address.count { $0 == open }
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
    }

    /// A letter or digit of ASCII.
    fileprivate var isASCIILetter: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
