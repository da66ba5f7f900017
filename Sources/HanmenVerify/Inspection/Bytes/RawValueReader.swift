/// Reads one value after the other as it is written (ISO 32000-1, 7.3); nil where the syntax is broken.
struct RawValueReader {
    var reader: ByteReader

    init(_ bytes: [UInt8], at place: Int) { reader = ByteReader(bytes, at: place) }

    /// The deepest nesting.
    private static let depth = 64
    /// The most values in one.
    private var left = 500_000

    /// The value that stands here, behind white space and comments.
    mutating func value(depth: Int = 0) -> RawValue? {
        left &-= 1
        guard depth <= Self.depth, left > 0 else { return nil }
        reader.skipFiller()
        let start = reader.place
        guard let kind = kind(depth: depth) else { return nil }
        return RawValue(kind: kind, range: start..<reader.place)
    }

    private mutating func kind(depth: Int) -> RawValue.Kind? {
        switch reader.next {
        case nil, 0x29, 0x3E, 0x5D, 0x7B, 0x7D: return nil
        case 0x28: return literal()
        case 0x2F: return name().map { .name($0) }
        case 0x5B: return array(depth: depth)
        case 0x3C: return reader.second == 0x3C ? dictionary(depth: depth) : hexadecimal()
        default: return numberOrWord()
        }
    }

    // MARK: Strings and names

    private mutating func literal() -> RawValue.Kind? {
        let start = reader.place
        var open = 0
        while let byte = reader.next {
            reader.place &+= 1
            switch byte {
            case 0x5C: if reader.next != nil { reader.place &+= 1 }
            case 0x28: open &+= 1
            case 0x29:
                open &-= 1
                if open == 0 { return .literal(start &+ 1..<reader.place &- 1) }
            default: break
            }
        }
        return nil
    }

    private mutating func hexadecimal() -> RawValue.Kind? {
        reader.place &+= 1
        let start = reader.place
        while let byte = reader.next {
            reader.place &+= 1
            if byte == 0x3E { return .hexadecimal(start..<reader.place &- 1) }
            guard ByteReader.isSpace(byte) || Self.digit(byte) != nil else { return nil }
        }
        return nil
    }

    private mutating func name() -> String? {
        guard reader.next == 0x2F else { return nil }
        reader.place &+= 1
        let token = Array(reader.token())
        var name: [UInt8] = []
        var index = 0
        while index < token.count {
            if token[index] == 0x23, index &+ 2 < token.count, let high = Self.digit(token[index &+ 1]),
                let low = Self.digit(token[index &+ 2])
            {
                name.append(high << 4 | low)
                index &+= 3
            } else {
                name.append(token[index])
                index &+= 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// What a hexadecimal digit stands for.
    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte &- 0x30
        case 0x41...0x46: byte &- 0x37
        case 0x61...0x66: byte &- 0x57
        default: nil
        }
    }

    // MARK: Numbers, references, words

    private mutating func numberOrWord() -> RawValue.Kind? {
        let token = reader.token()
        guard let first = token.first else { return nil }
        guard 0x30...0x39 ~= first || first == 0x2B || first == 0x2D || first == 0x2E else {
            return .word(token)
        }
        if let number = ByteReader.number(of: token), let reference = reference(to: number) {
            return reference
        }
        return .number(token)
    }

    /// `n g R`: two more tokens are looked at.
    private mutating func reference(to number: Int) -> RawValue.Kind? {
        var ahead = reader
        ahead.skipFiller()
        guard let generation = ahead.digits() else { return nil }
        ahead.skipFiller()
        guard ahead.take("R") else { return nil }
        reader = ahead
        return .reference(number: number, generation: generation)
    }

    // MARK: Arrays and dictionaries

    private mutating func array(depth: Int) -> RawValue.Kind? {
        reader.place &+= 1
        var items: [RawValue] = []
        while true {
            reader.skipFiller()
            if reader.next == 0x5D {
                reader.place &+= 1
                return .array(items)
            }
            guard let item = value(depth: depth &+ 1) else { return nil }
            items.append(item)
        }
    }

    private mutating func dictionary(depth: Int) -> RawValue.Kind? {
        reader.place &+= 2
        var entries: [RawEntry] = []
        while true {
            reader.skipFiller()
            if reader.next == 0x3E {
                guard reader.second == 0x3E else { return nil }
                reader.place &+= 2
                return .dictionary(entries)
            }
            guard let key = name(), let value = value(depth: depth &+ 1) else { return nil }
            entries.append(RawEntry(key: key, value: value))
        }
    }
}
