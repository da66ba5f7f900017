import HanmenReading

/// Plants canaries in a copy of a file of any kind.
enum FileCanaries {
    /// A planted copy; nil where the kind is not known.
    static func planted(
        in bytes: [UInt8], name: String
    ) -> (bytes: [UInt8], name: String, canaries: [Canary])? {
        var nest = CanaryNest()
        let planted: [UInt8]
        var canaries: [Canary] = []
        switch FileKind(bytes) {
        case .pdf:
            guard let contents = try? PDFContents(bytes),
                let copy = PDFCanaries.planted(in: bytes, contents: contents)
            else { return nil }
            (planted, canaries) = copy
        case .jpeg: planted = jpeg(bytes, &nest)
        case .png: planted = png(bytes, &nest)
        case .text: planted = text(bytes, &nest)
        case .unknown: return nil
        }
        let name = nest.text(for: .fileName, "ファイル名") + name
        return (planted, name, canaries + nest.canaries)
    }

    private static func jpeg(_ bytes: [UInt8], _ nest: inout CanaryNest) -> [UInt8] {
        let comment = Array(nest.text(for: .pictureMetadata, "JPEG のコメント").utf8)
        let exif = Array("Exif\0\0".utf8) + Array(nest.text(for: .pictureMetadata, "EXIF").utf8)
        let end = Array(nest.text(for: .pictureMetadata, "画像の末尾").utf8)
        var copy = Array(bytes.prefix(2))
        copy += segment(0xFE, comment)
        copy += segment(0xE1, exif)
        copy += bytes.dropFirst(2)
        return copy + [0xFF, 0xD9] + end
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + bigEndian(content.count + 2, count: 2) + content
    }

    /// Nobody asks for the check sum of a text.
    private static func png(_ bytes: [UInt8], _ nest: inout CanaryNest) -> [UInt8] {
        let plain = Array("Title\0\(nest.text(for: .pictureMetadata, "PNG の tEXt"))".utf8)
        let packed = StoredZlib.packed(Array(nest.text(for: .pictureMetadata, "PNG の zTXt").utf8))
        let end = Array(nest.text(for: .pictureMetadata, "画像の末尾").utf8)
        var copy = Array(bytes.prefix(8))
        copy += chunk("tEXt", plain)
        copy += chunk("zTXt", Array("Title\0\0".utf8) + packed)
        copy += bytes.dropFirst(8)
        return copy + end
    }

    private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        bigEndian(content.count, count: 4) + Array(type.utf8) + content + [0, 0, 0, 0]
    }

    private static func bigEndian(_ number: Int, count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(number >> (8 * $0) & 0xFF) }
    }

    private static func text(_ bytes: [UInt8], _ nest: inout CanaryNest) -> [UInt8] {
        let line = nest.text(for: .text, "文章の行")
        let entity = nest.text(for: .text, "文字参照").unicodeScalars.map { "&#\($0.value);" }.joined()
        let escape = nest.text(for: .text, "JSON のエスケープ").utf16
            .map { "\\u" + String($0, radix: 16) }.joined()
        return bytes + Array("\n\(line)\n\(entity)\n\(escape)\n".utf8)
    }
}
