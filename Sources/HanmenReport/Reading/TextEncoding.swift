import Glibc

/// How the bytes of a file are to be read (文字コード).
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    /// What every new file is written in.
    case utf8 = "utf-8"
    /// What older Windows editors write, often called Shift_JIS.
    case windows31J = "windows-31j"
}

/// Windows-31J as the C library decodes it; its wave dash 81 60 becomes U+FF5E, as the writers type it.
enum Windows31J {
    /// The text, the first byte that is not Windows-31J, or that the C library lacks the encoding.
    enum Outcome: Equatable {
        case text(String)
        case wrongByte(offset: Int)
        case unavailable
    }

    static func decode(_ bytes: [UInt8]) -> Outcome {
        guard let converter = iconv_open("UTF-8", "CP932"), converter != iconv_t(bitPattern: -1) else {
            return .unavailable
        }
        defer { iconv_close(converter) }
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 4)
        var input = bytes.map { CChar(bitPattern: $0) }
        var inputLeft = input.count
        var outputLeft = output.count
        let converted = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { goal in
                var from = source.baseAddress
                var to = goal.baseAddress
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard converted != -1 else { return .wrongByte(offset: bytes.count - inputLeft) }
        let text = output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
        return .text(String(decoding: text, as: UTF8.self))
    }

    /// Whether bytes that are not UTF-8 read well as Windows-31J: full-width kana, hardly any half-width ones.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        let sample = Array(bytes.prefix(64 << 10))
        let text: String
        switch decode(sample) {
        case .text(let decoded): text = decoded
        case .wrongByte(let offset) where offset == sample.count - 1 && bytes.count > sample.count:
            return isLikely(Array(sample.dropLast()))
        case .wrongByte, .unavailable: return false
        }
        var kana = 0
        var halfWidth = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3041...0x30FF, 0x4E00...0x9FFF: kana += 1
            case 0xFF61...0xFF9F: halfWidth += 1
            default: break
            }
        }
        return kana > 2 * halfWidth
    }
}
