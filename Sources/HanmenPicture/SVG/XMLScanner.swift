/// Walks through the tags of an XML file, and nothing else of it: no entities, no declarations, no texts.
struct XMLScanner {
    /// A tag.
    enum Token: Equatable {
        /// The start of an element, its name without prefix; `isEmpty` where it ends at once.
        case open(String, attributes: [String: String], isEmpty: Bool)
        case close(String)
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag; nil at the end.
    mutating func next() throws(SVGError) -> Token? {
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = start + 1
            if skips("!--", to: "-->") || skips("![CDATA[", to: "]]>") || skips("?", to: "?>") { continue }
            if bytes[at...].starts(with: "!".utf8) {
                try skipDeclaration()
                continue
            }
            if bytes[at...].starts(with: "/".utf8) {
                at += 1
                let name = try self.name()
                guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
                    throw .damaged(reason: "open tag")
                }
                at = end + 1
                return .close(name)
            }
            return try element()
        }
        at = bytes.count
        return nil
    }

    /// Passes over what begins with one mark up to another; what has no end goes on to the end of the file.
    private mutating func skips(_ opening: String, to closing: String) -> Bool {
        guard bytes[at...].starts(with: opening.utf8) else { return false }
        at += opening.utf8.count
        let mark = Array(closing.utf8)
        while at < bytes.count, !bytes[at...].starts(with: mark) { at += 1 }
        at = min(bytes.count, at + mark.count)
        return true
    }

    /// A document type; one that declares something of its own is refused.
    private mutating func skipDeclaration() throws(SVGError) {
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            guard bytes[at] != UInt8(ascii: "[") else { throw .notAShape("DOCTYPE [") }
            at += 1
        }
    }

    private mutating func element() throws(SVGError) -> Token {
        let name = try self.name()
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard at < bytes.count else { throw .damaged(reason: "open tag") }
            if bytes[at] == UInt8(ascii: ">") {
                at += 1
                return .open(name, attributes: attributes, isEmpty: false)
            }
            if bytes[at...].starts(with: "/>".utf8) {
                at += 2
                return .open(name, attributes: attributes, isEmpty: true)
            }
            let key = try self.name()
            attributes[key] = try value()
        }
    }

    /// A name without its prefix.
    private mutating func name() throws(SVGError) -> String {
        let end = bytes[at...].firstIndex { Self.ends($0) } ?? bytes.count
        guard end > at, end - at <= 256 else { throw .damaged(reason: "name") }
        let whole = bytes[at..<end]
        at = end
        let local = whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
        return String(decoding: local, as: UTF8.self)
    }

    private static func ends(_ byte: UInt8) -> Bool { byte <= 0x20 || "=/>\"'<".utf8.contains(byte) }

    private mutating func value() throws(SVGError) -> String {
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { throw .damaged(reason: "attribute") }
        at += 1
        skipSpace()
        guard at < bytes.count, "\"'".utf8.contains(bytes[at]),
            let end = bytes[(at + 1)...].firstIndex(of: bytes[at])
        else { throw .damaged(reason: "attribute") }
        defer { at = end + 1 }
        return String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    }

    private mutating func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }
}
