/// Bytes written as two hexadecimal digits behind a mark: `%E3` in addresses, `#20` in names of PDF (ISO 32000-1, 7.3.5).
enum HexEscapes {
    /// The text with the escapes behind a mark undone; what is no escape stays as it is.
    static func undone(_ bytes: [UInt8], after mark: UInt8) -> String {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == mark, index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
