/// A text string of PDF as a text (ISO 32000-1, 7.9.2.2).
public enum TextString {
    /// The text by its byte order mark; without one by PDFDocEncoding, of which Latin-1 is what matters here.
    public static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), high: 0) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), high: 1) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Big-endian UTF-16, as maps from glyphs to characters have it.
    public static func utf16(_ bytes: some Collection<UInt8>, high: Int = 0) -> String {
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
        }
        return String(decoding: units, as: UTF16.self)
    }
}

extension PDFNode {
    /// The text of a text string; nil for anything else.
    public var textValue: String? { stringBytes.map(TextString.text) }
}
