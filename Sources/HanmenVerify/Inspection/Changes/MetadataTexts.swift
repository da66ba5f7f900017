/// The texts of an XMP packet but for those that every tool renews.
struct MetadataTexts {
    private var texts: [String: Int] = [:]

    /// Elements and attributes that say when and with what a file was saved last.
    private static let renewed: Set = ["ModifyDate", "MetadataDate", "Producer", "InstanceID"]

    /// The most texts of a packet.
    private static let limit = 10_000

    /// Reads what stands in elements and attributes; how they are nested does not matter.
    init(_ packet: [UInt8]) {
        var rest = packet[...]
        var element = ""
        while !rest.isEmpty, texts.count < Self.limit {
            let text = rest.prefix { $0 != 0x3C }
            take(text, of: element)
            rest = rest.dropFirst(text.count)
            let tag = rest.prefix { $0 != 0x3E }
            rest = rest.dropFirst(tag.count + 1)
            guard let first = tag.dropFirst().first, first != 0x3F, first != 0x21 else { continue }
            if first == 0x2F { continue }
            element = Self.localName(tag.dropFirst().prefix { !ByteReader.isSpace($0) && $0 != 0x2F })
            takeAttributes(of: tag)
        }
    }

    /// Whether two packets differ in nothing but what is renewed.
    func saysTheSame(as other: MetadataTexts) -> Bool { texts == other.texts && texts.count < Self.limit }

    private mutating func takeAttributes(of tag: ArraySlice<UInt8>) {
        var rest = tag.drop { !ByteReader.isSpace($0) }
        while let equals = rest.firstIndex(of: 0x3D) {
            let name = rest[..<equals].filter { !ByteReader.isSpace($0) }
            let value = rest[rest.index(after: equals)...].drop { $0 != 0x22 && $0 != 0x27 }
            guard let quote = value.first else { return }
            let text = value.dropFirst().prefix { $0 != quote }
            rest = value.dropFirst(text.count + 2)
            guard !name.starts(with: "xmlns".utf8) else { continue }
            take(text, of: Self.localName(name[...]))
        }
    }

    private mutating func take(_ text: ArraySlice<UInt8>, of name: String) {
        let words = text.split(whereSeparator: ByteReader.isSpace)
        guard !words.isEmpty, !Self.renewed.contains(name),
            !["about", "x:xmptk", "xmptk", "parseType"].contains(name)
        else { return }
        texts[words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "), default: 0] += 1
    }

    private static func localName(_ name: ArraySlice<UInt8>) -> String {
        let local = name.lastIndex(of: 0x3A).map { name[name.index(after: $0)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }
}
