/// Writes objects as they stand in a file (ISO 32000-1, 7.2 and 7.3), as short as can be.
struct ObjectSyntax {
    private(set) var bytes: [UInt8] = []

    /// Whether the last byte needs a space before a letter or a digit.
    private var endsInWord = false

    /// Nothing written yet.
    init(reserving count: Int = 0) { bytes.reserveCapacity(count) }

    /// Writes a value.
    mutating func write(_ value: PDFValue) {
        switch value {
        case .null: write(word: "null")
        case .boolean(let value): write(word: value ? "true" : "false")
        case .integer(let value): write(value)
        case .real(let value): write(value)
        case .name(let name): write(name: name)
        case .text(let text): write(text: text)
        case .bytes(let bytes): write(string: bytes)
        case .reference(let reference):
            write(reference.number)
            write(word: "0")
            write(word: "R")
        case .array(let items):
            mark("[")
            for item in items { write(item) }
            mark("]")
        case .dictionary(let entries): write(entries)
        }
    }

    /// Writes a dictionary.
    mutating func write(_ entries: PDFDictionary) {
        mark("<<")
        for (key, value) in entries {
            write(name: key)
            write(value)
        }
        mark(">>")
    }

    /// Writes bytes that are no part of a word.
    mutating func mark(_ mark: StaticString) {
        mark.withUTF8Buffer { bytes += $0 }
        endsInWord = false
    }

    /// Writes bytes as they are; what follows begins anew.
    mutating func write(raw: [UInt8]) {
        bytes += raw
        endsInWord = false
    }

    /// Writes a word, with a space where it would run into the one before.
    mutating func write(word: StaticString) {
        space()
        word.withUTF8Buffer { bytes += $0 }
    }

    private mutating func space() {
        if endsInWord { bytes.append(UInt8(ascii: " ")) }
        endsInWord = true
    }

    // MARK: Numbers

    /// Writes a whole number.
    mutating func write(_ value: Int) {
        space()
        bytes.append(digitsOf: value)
    }

    private static let scale: UInt = 10_000
    private static let largest = 1e12

    /// Writes a number with at most four decimals.
    private mutating func write(_ value: Double) {
        let limited = value.isFinite ? min(max(value, -Self.largest), Self.largest) : 0
        space()
        bytes.append(parts: Int((limited * Double(Self.scale)).rounded()), of: Self.scale)
    }

    // MARK: Names and strings

    /// Writes a name, what is no plain letter as `#xx` (7.3.5).
    private mutating func write(name: String) {
        bytes.append(UInt8(ascii: "/"))
        for byte in name.utf8 {
            if byte.isPlainInNames {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "#"))
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            }
        }
        endsInWord = true
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Writes text in ASCII, or in UTF-16 behind its mark (7.9.2.2).
    private mutating func write(text: String) {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return write(string: text.utf8) }
        var encoded: [UInt8] = [0xFE, 0xFF]
        encoded.reserveCapacity(2 + 2 * text.utf8.count)
        for unit in text.utf16 {
            encoded.append(UInt8(unit >> 8))
            encoded.append(UInt8(unit & 0xFF))
        }
        write(string: encoded)
    }

    /// Writes bytes between parentheses (7.3.4.2).
    private mutating func write(string: some Sequence<UInt8>) {
        bytes.append(UInt8(ascii: "("))
        for byte in string {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            // A reader would take a bare one for a line feed.
            case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: ")"))
        endsInWord = false
    }
}

extension UInt8 {
    /// Whether it may stand in a name as it is.
    fileprivate var isPlainInNames: Bool {
        switch self {
        case UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"),
            UInt8(ascii: "%"):
            false
        case 0x21...0x7E: true
        default: false
        }
    }
}
