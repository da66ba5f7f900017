/// Finds string literals in bytes that may or may not be PDF (ISO 32000-1, 7.3.4), nested ones too.
struct LiteralScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var openings: [Int] = []
    /// Nested literals repeat what is around them; together they are at most so much.
    private var budget: Int

    private static let longest = 1 << 16

    /// Calls a closure with the bytes of every literal.
    static func scan(_ bytes: ArraySlice<UInt8>, _ take: ([UInt8]) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = LiteralScanner(bytes: buffer, budget: 4 * buffer.count)
            scanner.run(take)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, budget: Int) {
        self.bytes = bytes
        self.budget = budget
    }

    private mutating func run(_ take: ([UInt8]) -> Void) {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where !openings.isEmpty: index += 1
            case UInt8(ascii: "("): open(at: index)
            case UInt8(ascii: ")"): close(at: index, take)
            case UInt8(ascii: "<"): index = hexadecimal(from: index, take)
            default: break
            }
            index += 1
        }
    }

    /// Far more open brackets than any literal has are no literals.
    private mutating func open(at index: Int) {
        if openings.count > 1024 { openings.removeFirst(512) }
        openings.append(index)
    }

    private mutating func close(at end: Int, _ take: ([UInt8]) -> Void) {
        guard let start = openings.popLast(), end - start <= Self.longest, budget > 0 else { return }
        budget -= end - start
        let content = Self.unescaped(bytes[start + 1..<end])
        if content.count > 1 { take(content) }
    }

    /// Undoes escapes and octal numbers.
    static func unescaped<Bytes: RandomAccessCollection>(_ bytes: Bytes) -> [UInt8]
    where Bytes.Element == UInt8, Bytes.Index == Int {
        let range = bytes.startIndex..<bytes.endIndex
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
                result.append(bytes[index])
                index += 1
                continue
            }
            index += 1
            switch bytes[index] {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case 0x0D: if index + 1 < range.upperBound, bytes[index + 1] == 0x0A { index += 1 }
            case 0x0A: break
            case 0x30...0x37:
                var value = 0
                var count = 0
                while count < 3, index < range.upperBound, (0x30...0x37).contains(bytes[index]) {
                    value = value * 8 + Int(bytes[index] - 0x30)
                    index += 1
                    count += 1
                }
                result.append(UInt8(truncatingIfNeeded: value))
                continue
            default: result.append(bytes[index])
            }
            index += 1
        }
        return result
    }

    /// Reads hexadecimal digits up to `>`; where there are none, the sign is passed over.
    private func hexadecimal(from start: Int, _ take: ([UInt8]) -> Void) -> Int {
        var digits: [UInt8] = []
        var index = start + 1
        while index < bytes.count, index - start <= 2 * Self.longest {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                if digits.count > 2 { take(Self.packed(digits)) }
                return index
            }
            if let digit = Character(Unicode.Scalar(byte)).hexDigitValue {
                digits.append(UInt8(digit))
            } else if byte > 0x20 {
                return start
            }
            index += 1
        }
        return start
    }

    /// Bytes of hexadecimal digits; a missing last one is zero.
    static func packed(_ digits: [UInt8]) -> [UInt8] {
        stride(from: 0, to: digits.count, by: 2).map {
            digits[$0] << 4 | ($0 + 1 < digits.count ? digits[$0 + 1] : 0)
        }
    }
}
