/// One element of DER (X.690, 10) from bytes that anyone may have made: definite lengths in their shortest form, tags
/// of one byte.
struct DERValue {
    /// The tag's byte, with its class and its bit for constructed ones.
    let tag: UInt8
    /// All of it, tag and length too.
    let whole: ArraySlice<UInt8>
    /// What stands behind the length.
    let content: ArraySlice<UInt8>

    /// The most elements that one may hold.
    private static let longestList = 20_000

    /// Reads bytes that are one element and nothing behind it.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let first = Self.first(of: bytes), first.whole.endIndex == bytes.endIndex else { return nil }
        self = first
    }

    /// Reads bytes that are one element and nothing behind it.
    init?(_ bytes: [UInt8]) { self.init(bytes[...]) }

    private init(tag: UInt8, whole: ArraySlice<UInt8>, content: ArraySlice<UInt8>) {
        self.tag = tag
        self.whole = whole
        self.content = content
    }

    /// The element that bytes begin with.
    static func first(of bytes: ArraySlice<UInt8>) -> DERValue? {
        guard bytes.count >= 2 else { return nil }
        let start = bytes.startIndex
        let (tag, short) = (bytes[start], bytes[start + 1])
        guard tag & 0x1F != 0x1F else { return nil }
        var (length, head) = (Int(short), 2)
        if short >= 0x80 {
            let count = Int(short & 0x7F)
            guard (1...4).contains(count), bytes.count >= 2 + count, bytes[start + 2] != 0 else { return nil }
            length = bytes[start + 2..<start + 2 + count].reduce(0) { $0 << 8 | Int($1) }
            guard length >= 0x80 else { return nil }
            head += count
        }
        guard length <= bytes.count - head else { return nil }
        let end = start + head + length
        return DERValue(tag: tag, whole: bytes[start..<end], content: bytes[start + head..<end])
    }

    /// The elements in it; nil where its content is none.
    var children: [DERValue]? {
        guard tag & 0x20 != 0 else { return nil }
        var (list, rest): ([DERValue], ArraySlice<UInt8>) = ([], content)
        while !rest.isEmpty {
            guard list.count < Self.longestList, let next = Self.first(of: rest) else { return nil }
            list.append(next)
            rest = rest[next.whole.endIndex...]
        }
        return list
    }

    /// The elements in it, where it has a tag.
    func children(of tag: DERTag) -> [DERValue]? { self.tag == tag.rawValue ? children : nil }

    /// Its content, where it has a tag.
    func content(of tag: DERTag) -> [UInt8]? { self.tag == tag.rawValue ? Array(content) : nil }
}

/// The tags that are read (X.680, 8.6).
enum DERTag: UInt8 {
    case boolean = 0x01
    case integer = 0x02
    case bitString = 0x03
    case octetString = 0x04
    case null = 0x05
    case objectIdentifier = 0x06
    case utf8String = 0x0C
    case generalizedTime = 0x18
    case sequence = 0x30
    case set = 0x31
    case context0 = 0xA0
    case context1 = 0xA1
    case context2 = 0xA2
    case context3 = 0xA3
    case primitive0 = 0x80
    case primitive6 = 0x86
}

extension DERValue {
    /// An object identifier in dotted numbers.
    var objectIdentifier: String? {
        guard tag == DERTag.objectIdentifier.rawValue, content.count <= 64, let last = content.last,
            last & 0x80 == 0
        else { return nil }
        var (numbers, number): ([UInt64], UInt64) = ([], 0)
        for byte in content {
            guard number < 1 << 56 else { return nil }
            number = number << 7 | UInt64(byte & 0x7F)
            guard byte & 0x80 == 0 else { continue }
            if numbers.isEmpty {
                let root = min(number / 40, 2)
                numbers = [root, number - root * 40]
            } else {
                numbers.append(number)
            }
            number = 0
        }
        return numbers.map(String.init).joined(separator: ".")
    }

    /// A small integer that is not negative.
    var smallInteger: Int? {
        guard tag == DERTag.integer.rawValue, (1...7).contains(content.count),
            let first = content.first, first & 0x80 == 0
        else { return nil }
        return content.reduce(0) { $0 << 8 | Int($1) }
    }

    /// A GeneralizedTime in UTC, in whole seconds since 1970-01-01.
    var generalizedTime: Int? {
        guard tag == DERTag.generalizedTime.rawValue, content.count >= 15, content.last == 0x5A else {
            return nil
        }
        let digits = content.prefix(14).map { Int($0) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let fraction = content.dropFirst(14).dropLast()
        guard fraction.isEmpty || (fraction.first == 0x2E && fraction.count > 1) else { return nil }
        guard fraction.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        return Self.seconds(
            year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
            minute: number(10..<12), second: number(12..<14))
    }

    private static func seconds(
        year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int
    ) -> Int? {
        guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 61 else {
            return nil
        }
        // Days from civil (Hinnant), years counted from 1 March.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return days * 86_400 + hour * 3600 + minute * 60 + second
    }
}
