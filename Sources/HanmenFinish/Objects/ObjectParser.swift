/// Reads objects as Cairo writes them (ISO 32000-1, 7.3).
struct ObjectParser {
    private let bytes: [UInt8]
    /// Where the next token is looked for.
    private(set) var offset: Int

    /// A parser at a place of a file.
    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// How deeply arrays and dictionaries may lie in one another.
    private static let deepest = 32

    /// The next value; nil where there is none, or a broken one.
    mutating func value(depth: Int = 0) -> PDFValue? {
        guard depth <= Self.deepest else { return nil }
        skipSpace()
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "/"): return name().map { .name($0) }
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "("): return literalString()
        case UInt8(ascii: "<"):
            return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "<")
                ? dictionary(depth).map { .dictionary($0) } : hexadecimalString()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return numberOrReference()
        default:
            if take("true") { return true }
            if take("false") { return false }
            return take("null") ? .null : nil
        }
    }

    /// Takes a word if it comes next.
    mutating func take(_ word: StaticString) -> Bool {
        skipSpace()
        guard bytes.count - offset >= word.utf8CodeUnitCount else { return false }
        let isThere = word.withUTF8Buffer { word in
            word.indices.allSatisfy { bytes[offset + $0] == word[$0] }
        }
        if isThere { offset += word.utf8CodeUnitCount }
        return isThere
    }

    /// Where the bytes of a stream begin, if it is one.
    mutating func streamStart() -> Int? {
        guard take("stream") else { return nil }
        if offset < bytes.count, bytes[offset] == 0x0D { offset += 1 }
        guard offset < bytes.count, bytes[offset] == 0x0A else { return nil }
        return offset + 1
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: offset += 1
            case UInt8(ascii: "%"):
                while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            default: return
            }
        }
    }

    // MARK: Composites

    private mutating func array(_ depth: Int) -> PDFValue? {
        offset += 1
        var items: [PDFValue] = []
        while !take("]") {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        }
        return .array(items)
    }

    private mutating func dictionary(_ depth: Int) -> PDFDictionary? {
        offset += 2
        var entries: PDFDictionary = []
        while !take(">>") {
            skipSpace()
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "/"), let key = name(),
                let value = value(depth: depth + 1)
            else { return nil }
            // Cairo lists a picture twice that it draws twice on a page.
            if entries[key] == nil { entries.append((key, value)) }
        }
        return entries
    }

    // MARK: Scalars

    private mutating func name() -> String? {
        offset += 1
        let start = offset
        while offset < bytes.count, bytes[offset].isRegular { offset += 1 }
        return start < offset ? String(decoding: bytes[start..<offset], as: UTF8.self) : nil
    }

    private mutating func numberOrReference() -> PDFValue? {
        guard let first = number() else { return nil }
        guard case .integer(let number) = first, number > 0 else { return first }
        let end = offset
        if case .integer(0)? = self.number(), take("R"), offset >= bytes.count || !bytes[offset].isRegular {
            return .reference(PDFReference(number: number))
        }
        offset = end
        return first
    }

    private mutating func number() -> PDFValue? {
        skipSpace()
        let start = offset
        var isReal = false
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-"), UInt8(ascii: "+"): guard offset == start else { return nil }
            case UInt8(ascii: "."): isReal = true
            default: return Self.number(bytes[start..<offset], isReal: isReal)
            }
            offset += 1
        }
        return Self.number(bytes[start..<offset], isReal: isReal)
    }

    /// No number of a drawing has more digits.
    private static let mostDigits = 15

    private static func number(_ digits: ArraySlice<UInt8>, isReal: Bool) -> PDFValue? {
        guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
        var (value, scale, isFraction) = (0, 1.0, false)
        for byte in digits {
            switch byte {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = 10 * value + Int(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            default: break
            }
        }
        let signed = digits.first == UInt8(ascii: "-") ? -value : value
        return isReal ? .real(Double(signed) / scale) : .integer(signed)
    }

    private mutating func literalString() -> PDFValue? {
        offset += 1
        var (string, depth) = ([UInt8](), 1)
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\\"):
                guard offset < bytes.count else { return nil }
                string.append(escaped())
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if depth == 0 { return .bytes(string) }
            string.append(byte)
        }
        return nil
    }

    private mutating func escaped() -> UInt8 {
        let byte = bytes[offset]
        guard (0x30...0x37).contains(byte) else {
            offset += 1
            switch byte {
            case UInt8(ascii: "n"): return 0x0A
            case UInt8(ascii: "r"): return 0x0D
            case UInt8(ascii: "t"): return 0x09
            default: return byte
            }
        }
        var (value, count) = (0, 0)
        while count < 3, offset < bytes.count, (0x30...0x37).contains(bytes[offset]) {
            value = value << 3 | Int(bytes[offset] - 0x30)
            offset += 1
            count += 1
        }
        return UInt8(truncatingIfNeeded: value)
    }

    private mutating func hexadecimalString() -> PDFValue? {
        offset += 1
        var digits: [UInt8] = []
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
            if let digit = bytes[offset].hexadecimalValue { digits.append(digit) }
            offset += 1
        }
        guard offset < bytes.count else { return nil }
        offset += 1
        if digits.count % 2 == 1 { digits.append(0) }
        return .bytes(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }
}

extension UInt8 {
    /// Neither white space nor a delimiter (7.2.2).
    fileprivate var isRegular: Bool {
        switch self {
        case ...0x20: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }

    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
