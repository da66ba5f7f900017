import HanmenReading

/// Turns shown strings into text by what a font says (ISO 32000-1, 9.10.2).
struct FontDecoder {
    private enum Codes {
        /// One byte a code.
        case simple(names: [UInt8: String])
        /// Codes as an embedded map has them, two bytes where it says nothing.
        case composite(CharacterMap?)
        /// Codes that are text themselves.
        case encoded(ByteEncoding)
    }

    private let codes: Codes
    private let map: CharacterMap?
    /// Whether codes are drawings that have no meaning of their own (Type 3).
    private let isDrawn: Bool

    /// A font's dictionary.
    init(_ font: [String: PDFNode], in contents: PDFContents) {
        map = contents.resolved(font["ToUnicode"])?.stream.map { CharacterMap($0.data) }
        let encoding = contents.resolved(font["Encoding"])
        isDrawn = contents.resolved(font["Subtype"])?.nameText == "Type3"
        guard contents.resolved(font["Subtype"])?.nameText == "Type0" else {
            codes = .simple(names: Self.differences(encoding, in: contents))
            return
        }
        if let stream = encoding?.stream {
            codes = .composite(CharacterMap(stream.data))
        } else {
            codes = Self.predefined(encoding?.nameText ?? "").map(Codes.encoded) ?? .composite(nil)
        }
    }

    /// Maps whose codes are Unicode, Shift_JIS or EUC (ISO 32000-1, 9.7.5.2).
    private static func predefined(_ name: String) -> ByteEncoding? {
        if name.contains("UTF16") || name.contains("UCS2") { return .utf16BigEndian }
        if name.contains("UTF8") { return .utf8 }
        if name.contains("RKSJ") { return .windows31J }
        return name.contains("EUC") ? .eucJP : nil
    }

    private static func differences(_ encoding: PDFNode?, in contents: PDFContents) -> [UInt8: String] {
        var names: [UInt8: String] = [:]
        var code = 0
        for item in contents.resolved(encoding?.entries?["Differences"])?.items ?? [] {
            if let number = item.integer { code = number }
            guard let name = item.nameText else { continue }
            if let code = UInt8(exactly: code) { names[code] = name }
            code += 1
        }
        return names
    }

    /// The text of a shown string; ``unreadable`` for each code that says none.
    func text(_ bytes: [UInt8]) -> [UInt32] {
        switch codes {
        case .simple(let names): bytes.flatMap { simple($0, names) }
        case .composite(let spaces): composite(bytes, spaces ?? map)
        case .encoded(let encoding): encoded(bytes, encoding)
        }
    }

    /// Stands for a glyph without text.
    static let unreadable: UInt32 = 0xFFFD

    private func simple(_ byte: UInt8, _ names: [UInt8: String]) -> [UInt32] {
        if let text = map?.texts[.init(value: Int(byte), length: 1)] {
            return text.unicodeScalars.map(\.value)
        }
        guard let name = names[byte] else { return [isDrawn || byte < 0x20 ? Self.unreadable : UInt32(byte)] }
        return GlyphName.text(name).map { $0.unicodeScalars.map(\.value) } ?? [Self.unreadable]
    }

    private func composite(_ bytes: [UInt8], _ spaces: CharacterMap?) -> [UInt32] {
        var result: [UInt32] = []
        var index = 0
        while index < bytes.count {
            let length = min(spaces?.codeLength(bytes, at: index) ?? 2, bytes.count - index)
            let value = CharacterMap.value(bytes[index..<index + length])
            let text = map?.texts[.init(value: value, length: length)]
            result += text.map { $0.unicodeScalars.map(\.value) } ?? [Self.unreadable]
            index += length
        }
        return result
    }

    private func encoded(_ bytes: [UInt8], _ encoding: ByteEncoding) -> [UInt32] {
        guard map == nil else { return composite(bytes, map) }
        return bytes.withUnsafeBufferPointer { buffer in
            var result: [UInt32] = []
            var index = 0
            while index < buffer.count {
                let read = encoding.character(in: buffer, at: index)
                result.append(read?.scalar ?? Self.unreadable)
                index += read?.count ?? 1
            }
            return result
        }
    }
}
