/// Hides from the Markdown parser what belongs to the writer, byte for byte, so that places stay right.
///
/// Ruby marks would otherwise split table cells; `[注]: …` would vanish as a link definition. The stand-ins are
/// control characters, which no report may hold.
enum MarkdownMask {
    static let rubyOpen: UInt8 = 0x01
    static let rubyBar: UInt8 = 0x02
    static let rubyClose: UInt8 = 0x03
    static let bracketClose: UInt8 = 0x04

    /// The bytes with stand-ins.
    static func hide(_ bytes: [UInt8], from start: Int, ruby groups: [RubyScanner.Group]) -> [UInt8] {
        var masked = bytes
        for group in groups {
            masked[group.open] = rubyOpen
            masked[group.bar] = rubyBar
            masked[group.close] = rubyClose
        }
        for offset in start..<max(start, bytes.count - 1) {
            switch (bytes[offset], bytes[offset + 1]) {
            case (UInt8(ascii: "]"), UInt8(ascii: ":")): masked[offset] = bracketClose
            case (0x0D, let next) where next != 0x0A: masked[offset] = 0x20
            default: break
            }
        }
        return masked
    }

    /// The text as the writer typed it.
    static func reveal(_ text: String) -> String {
        guard text.utf8.contains(where: { (rubyOpen...bracketClose).contains($0) }) else { return text }
        let bytes = text.utf8.map { byte -> UInt8 in
            switch byte {
            case rubyOpen: UInt8(ascii: "{")
            case rubyBar: UInt8(ascii: "|")
            case rubyClose: UInt8(ascii: "}")
            case bracketClose: UInt8(ascii: "]")
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
