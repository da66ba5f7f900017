/// Writes the few things of DER (X.690) that are put together here and not by OpenSSL.
enum DEREncoding {
    /// The tags that are needed.
    enum Tag: UInt8 {
        case integer = 0x02
        case octetString = 0x04
        case sequence = 0x30
        case set = 0x31
    }

    /// One element.
    static func element(_ tag: Tag, _ content: [UInt8]) -> [UInt8] {
        [tag.rawValue] + length(content.count) + content
    }

    /// An element with an explicit tag of its context, such as [0].
    static func explicit(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xA0 | (number & 0x1F)] + length(content.count) + content
    }

    /// SET OF: its elements in the order of their bytes (X.690, 11.6).
    static func set(of elements: [[UInt8]]) -> [UInt8] {
        element(.set, elements.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self))
    }

    /// A whole number that is not negative, from its bytes, the highest first.
    static func integer(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var digits = Array(bytes.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return element(.integer, digits)
    }

    private static func length(_ count: Int) -> [UInt8] {
        guard count >= 0x80 else { return [UInt8(truncatingIfNeeded: count)] }
        let width = (Int.bitWidth - count.leadingZeroBitCount + 7) / 8
        let digits = (0..<width).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
        return [0x80 | UInt8(truncatingIfNeeded: width)] + digits
    }
}
