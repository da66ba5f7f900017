import Glibc

/// What one or two bytes say in Windows-31J and in EUC-JP, as the C library knows it.
struct DoubleByteTable: Sendable {
    /// By the first byte and the second; 0 where the pair says nothing.
    let pairs: [UInt32]

    static let windows31J = DoubleByteTable("CP932")
    static let eucJP = DoubleByteTable("EUC-JP")

    private init(_ name: String) {
        var pairs = [UInt32](repeating: 0, count: 0x10000)
        if let converter = iconv_open("UTF-32LE", name), converter != iconv_t(bitPattern: -1) {
            for lead in 0x81...0xFE {
                for trail in 0x40...0xFE {
                    pairs[lead << 8 | trail] = Self.scalar(UInt8(lead), UInt8(trail), converter) ?? 0
                }
            }
            iconv_close(converter)
        }
        self.pairs = pairs
    }

    /// The one character that a pair says.
    private static func scalar(_ lead: UInt8, _ trail: UInt8, _ converter: iconv_t) -> UInt32? {
        var input = [CChar(bitPattern: lead), CChar(bitPattern: trail)]
        var output = [CChar](repeating: 0, count: 16)
        var (inputLeft, outputLeft) = (2, 16)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { goal in
                var (from, to) = (source.baseAddress, goal.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard status != -1, outputLeft == 12 else {
            iconv(converter, nil, nil, nil, nil)
            return nil
        }
        return output.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
    }
}
