/// What a file is by its bytes, as far as it can be looked into.
enum FileKind: Equatable {
    case pdf, jpeg, png, text, unknown

    init(_ bytes: [UInt8]) {
        let head = bytes.prefix(1024)
        if head.starts(with: [0xFF, 0xD8]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            self = .png
        } else if Self.hasPDFHeader(head) {
            self = .pdf
        } else {
            self = Self.isText(bytes) ? .text : .unknown
        }
    }

    /// The ways by which a value may leave with such a file: each must have had a canary.
    var channels: Set<Channel> {
        switch self {
        case .pdf: Set(Channel.allCases).subtracting([.text])
        case .jpeg, .png: [.fileName, .pictureMetadata]
        case .text: [.fileName, .text]
        case .unknown: []
        }
    }

    /// Readers look for it in the first kilobyte.
    private static func hasPDFHeader(_ head: ArraySlice<UInt8>) -> Bool {
        let mark = Array("%PDF-".utf8)
        return head.indices.contains { head[$0...].starts(with: mark) }
    }

    /// No control characters but those of lines; UTF-16 by its mark.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
        return bytes.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
    }
}
