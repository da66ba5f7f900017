/// How a file's last section of cross references is written, which an update has to follow (ISO 32000-1, 7.5.4, 7.5.8).
enum CrossReferenceKind: Hashable {
    case table, stream
}

/// Where a file's cross references begin.
struct CrossReferenceStart: Hashable {
    /// The offset that `startxref` names.
    var offset: Int
    /// How the section there is written.
    var kind: CrossReferenceKind

    /// Reads the last lines of a file: `startxref`, an offset, `%%EOF`; nil where they are not there, or lead nowhere.
    init?(of file: [UInt8]) {
        let tail = file.suffix(Self.longestTail)
        guard let marker = tail.lastRange(of: Array("startxref".utf8)) else { return nil }
        var index = marker.upperBound
        while index < file.endIndex, Self.isSpace(file[index]) { index += 1 }
        var offset = 0
        var digits = 0
        while index < file.endIndex, (0x30...0x39).contains(file[index]), digits < 12 {
            offset = offset * 10 + Int(file[index] - 0x30)
            digits += 1
            index += 1
        }
        guard digits > 0, offset < file.count, let kind = Self.kind(of: file, at: offset) else { return nil }
        self.offset = offset
        self.kind = kind
    }

    /// Readers look for `startxref` in the last kilobyte.
    private static let longestTail = 1024

    private static func kind(of file: [UInt8], at offset: Int) -> CrossReferenceKind? {
        if file[offset...].starts(with: Array("xref".utf8)) { return .table }
        return (0x30...0x39).contains(file[offset]) ? .stream : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

extension ArraySlice<UInt8> {
    /// Where some bytes stand last; nil where they do not.
    func lastRange(of bytes: [UInt8]) -> Range<Int>? {
        var start = endIndex - bytes.count
        while start >= startIndex {
            if self[start..<start + bytes.count].elementsEqual(bytes) { return start..<start + bytes.count }
            start -= 1
        }
        return nil
    }
}
