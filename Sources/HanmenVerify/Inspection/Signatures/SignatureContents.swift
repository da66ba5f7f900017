import HanmenCore

/// What a signature's Contents hold, read from the bytes: one message in DER and zeros behind it.
struct SignatureContents {
    /// The message without the zeros; empty where there is none.
    private(set) var message: [UInt8] = []
    /// What is wrong.
    private(set) var findings: [FileFinding] = []

    /// Looks at a signature's dictionary as it lies in the file.
    init(of object: RawObject, in file: [UInt8]) {
        guard case .hexadecimal(let range)? = object.value["Contents"]?.kind else {
            add("missing", "Contents が 16 進の文字列ではありません", "Contents is no hexadecimal string", object)
            return
        }
        let digits = file[range]
        guard digits.count.isMultiple(of: 2), digits.allSatisfy({ RawValueReader.digit($0) != nil }) else {
            add("digits", "Contents の 16 進の桁が正しくありません", "the digits of Contents are no whole bytes", object)
            return
        }
        let bytes = Self.bytes(digits)
        guard bytes.contains(where: { $0 != 0 }) else {
            add("empty", "Contents に署名がありません", "Contents holds no signature", object)
            return
        }
        guard let count = Self.length(of: bytes) else {
            add("der", "Contents が DER の署名データではありません", "Contents is no message in DER", object)
            return
        }
        if bytes[count...].contains(where: { $0 != 0 }) {
            add(
                "padding", "Contents の余りに 0 でないデータがあります",
                "behind the message in Contents stands more than zeros", object)
        }
        message = Array(bytes[..<count])
    }

    private static func bytes(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            let value = RawValueReader.digit(digit) ?? 0
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    /// How long the SEQUENCE is that bytes begin with; nil where none of a definite, shortest length does
    /// (X.690, 8.1.3 and 10.1).
    static func length(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= 2, bytes[0] == 0x30 else { return nil }
        var (length, head) = (Int(bytes[1]), 2)
        if bytes[1] >= 0x80 {
            let count = Int(bytes[1] & 0x7F)
            guard 1...4 ~= count, bytes.count >= 2 + count, bytes[2] != 0 else { return nil }
            length = bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) }
            guard length >= 0x80 else { return nil }
            head += count
        }
        return length > 0 && length <= bytes.count - head ? head + length : nil
    }

    private mutating func add(_ name: String, _ japanese: String, _ english: String, _ object: RawObject) {
        findings.append(
            FileFinding("contents.\(name)", Message(japanese, en: english), object: object.number))
    }
}
