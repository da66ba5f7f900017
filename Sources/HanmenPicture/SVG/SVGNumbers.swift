/// Reads the numbers and letters of path data and other attributes (SVG 1.1, 8.3.9).
struct SVGNumbers {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The next letter, where one comes next.
    mutating func letter() -> UInt8? {
        skip()
        guard at < bytes.count, bytes[at] | 0x20 >= UInt8(ascii: "a"), bytes[at] | 0x20 <= UInt8(ascii: "z")
        else { return nil }
        at += 1
        return bytes[at - 1]
    }

    /// Whether nothing is left.
    mutating func isAtEnd() -> Bool {
        skip()
        return at >= bytes.count
    }

    /// The next number; nil where none comes next, or none that a drawing has.
    mutating func number() -> Double? {
        skip()
        let start = at
        if at < bytes.count, "+-".utf8.contains(bytes[at]) { at += 1 }
        skipDigits()
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            skipDigits()
        }
        if at + 1 < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e"),
            Self.isDigit(bytes[at + 1]) || "+-".utf8.contains(bytes[at + 1])
        {
            at += 2
            skipDigits()
        }
        guard at - start <= 40, let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)),
            number.magnitude <= SVGLimits.farthest
        else {
            at = start
            return nil
        }
        return number
    }

    /// A flag of an arc: 0 or 1, which need no space behind it.
    mutating func flag() -> Bool? {
        skip()
        guard at < bytes.count, "01".utf8.contains(bytes[at]) else { return nil }
        at += 1
        return bytes[at - 1] == UInt8(ascii: "1")
    }

    /// All numbers up to the end; nil where something else stands between them.
    static func all(in text: String) -> [Double]? {
        var reader = SVGNumbers(text)
        var numbers: [Double] = []
        while !reader.isAtEnd() {
            guard let number = reader.number() else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private mutating func skip() {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") { at += 1 }
    }

    private mutating func skipDigits() { while at < bytes.count, Self.isDigit(bytes[at]) { at += 1 } }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
