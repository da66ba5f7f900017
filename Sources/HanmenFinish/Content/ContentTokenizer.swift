/// A token of a content stream and the bytes it covers.
struct ContentToken: Hashable {
    /// What the token is.
    enum Kind: Hashable {
        case number
        case name
        case literalString
        case hexString
        case arrayStart, arrayEnd
        case dictionaryStart, dictionaryEnd
        /// An operator, or `true`, `false` or `null`.
        case keyword
    }

    var kind: Kind
    var range: Range<Int>
}

/// Where a content stream stops being one.
struct ContentSyntaxError: Error, Hashable {
    var offset: Int
    var reason: String
}

/// Splits a content stream into tokens (ISO 32000-1, 7.2 and 7.8.2); white space and comments lie between them.
struct ContentTokenizer {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token, or nil at the end.
    mutating func next() throws(ContentSyntaxError) -> ContentToken? {
        skipSpace()
        guard offset < bytes.count else { return nil }
        let start = offset
        let kind = try readToken()
        return ContentToken(kind: kind, range: start..<offset)
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "%") {
                while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
            } else if bytes[offset].isContentSpace {
                offset += 1
            } else {
                return
            }
        }
    }

    private mutating func readToken() throws(ContentSyntaxError) -> ContentToken.Kind {
        switch bytes[offset] {
        case UInt8(ascii: "("): return try readLiteralString()
        case UInt8(ascii: "<"): return try readAngle()
        case UInt8(ascii: ">"): return try readDictionaryEnd()
        case UInt8(ascii: "["): return take(.arrayStart)
        case UInt8(ascii: "]"): return take(.arrayEnd)
        case UInt8(ascii: "/"):
            offset += 1
            skipRegular()
            return .name
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            skipRegular()
            return .number
        case let byte where byte.isContentDelimiter:
            throw ContentSyntaxError(offset: offset, reason: "unexpected delimiter")
        default:
            return try readKeyword()
        }
    }

    private mutating func take(_ kind: ContentToken.Kind) -> ContentToken.Kind {
        offset += 1
        return kind
    }

    private mutating func skipRegular() {
        while offset < bytes.count, !bytes[offset].isContentSpace, !bytes[offset].isContentDelimiter {
            offset += 1
        }
    }

    private mutating func readKeyword() throws(ContentSyntaxError) -> ContentToken.Kind {
        let start = offset
        skipRegular()
        guard bytes[start..<offset] != Array("BI".utf8)[...] else {
            throw ContentSyntaxError(offset: start, reason: "inline image")
        }
        return .keyword
    }

    private mutating func readLiteralString() throws(ContentSyntaxError) -> ContentToken.Kind {
        let start = offset
        var depth = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\\"): offset += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            offset += 1
            if depth == 0 { return .literalString }
        }
        throw ContentSyntaxError(offset: start, reason: "unclosed string")
    }

    private mutating func readAngle() throws(ContentSyntaxError) -> ContentToken.Kind {
        let start = offset
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "<") {
            offset += 2
            return .dictionaryStart
        }
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        guard offset < bytes.count else {
            throw ContentSyntaxError(offset: start, reason: "unclosed hexadecimal string")
        }
        return take(.hexString)
    }

    private mutating func readDictionaryEnd() throws(ContentSyntaxError) -> ContentToken.Kind {
        guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ">") else {
            throw ContentSyntaxError(offset: offset, reason: "unexpected delimiter")
        }
        offset += 2
        return .dictionaryEnd
    }
}

extension UInt8 {
    /// White space of PDF: NUL, tab, line feed, form feed, carriage return, space.
    var isContentSpace: Bool {
        switch self {
        case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        default: false
        }
    }

    /// A byte that ends a name, number or keyword and begins something else.
    fileprivate var isContentDelimiter: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
