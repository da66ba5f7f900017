import HanmenReading

/// Reads content streams and character maps token by token: operands, then an operator (ISO 32000-1, 7.8.2).
struct SyntaxReader {
    /// What stands next.
    enum Token: Equatable {
        case operand(PDFNode)
        case keyword(String)
    }

    private let bytes: [UInt8]
    private(set) var index = 0
    private static let deepest = 32

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; what is no syntax is passed over. Nil at the end.
    mutating func next() -> Token? { next(depth: 0) }

    /// Moves behind the data of an inline picture (BI … ID … EI) and returns it.
    mutating func skipInlineImage() -> ArraySlice<UInt8> {
        let start = min(index + 1, bytes.count)
        index = start
        while index + 1 < bytes.count {
            let isEnd = bytes[index] == UInt8(ascii: "E") && bytes[index + 1] == UInt8(ascii: "I")
            if isEnd, index > start, bytes[index - 1] <= 0x20,
                index + 2 >= bytes.count || bytes[index + 2] <= 0x20
            {
                index += 2
                return bytes[start..<index - 2]
            }
            index += 1
        }
        index = bytes.count
        return bytes[start...]
    }

    private mutating func next(depth: Int) -> Token? {
        while true {
            skipSpace()
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "("): return .operand(.string(literal()))
            case UInt8(ascii: "<"):
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") else {
                    return .operand(.string(hexadecimal()))
                }
                index += 2
                return .operand(dictionary(depth: depth))
            case UInt8(ascii: "["):
                index += 1
                return .operand(.array(list(until: "]", depth: depth)))
            case UInt8(ascii: "/"):
                index += 1
                return .operand(.name(name()))
            case UInt8(ascii: "]"):
                index += 1
                return .keyword("]")
            case UInt8(ascii: ">"):
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { continue }
                index += 1
                return .keyword(">>")
            case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): index += 1
            default: return word()
            }
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%") {
                while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            } else if bytes[index] <= 0x20 {
                index += 1
            } else {
                return
            }
        }
    }

    private mutating func regular() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"()<>[]{}/%".utf8.contains(bytes[index]) {
            index += 1
        }
        return bytes[start..<index]
    }

    private mutating func word() -> Token {
        let text = String(decoding: regular(), as: UTF8.self)
        switch text {
        case "true": return .operand(.boolean(true))
        case "false": return .operand(.boolean(false))
        case "null": return .operand(.null)
        default: return Double(text).map { .operand(.number($0)) } ?? .keyword(text)
        }
    }

    /// A name, `#xx` undone.
    private mutating func name() -> String {
        HexEscapes.undone(Array(regular()), after: UInt8(ascii: "#"))
    }

    private mutating func list(until end: String, depth: Int) -> [PDFNode] {
        var items: [PDFNode] = []
        guard depth < Self.deepest else { return items }
        while let token = next(depth: depth + 1) {
            switch token {
            case .operand(let node): items.append(node)
            case .keyword(let word) where word == end: return items
            case .keyword(let word) where word == "R" && items.count >= 2:
                let number = items[items.count - 2].integer ?? 0
                items.removeLast(2)
                items.append(.reference(number))
            case .keyword: continue
            }
        }
        return items
    }

    private mutating func dictionary(depth: Int) -> PDFNode {
        let items = list(until: ">>", depth: depth)
        var entries: [String: PDFNode] = [:]
        for place in stride(from: 0, to: items.count - 1, by: 2) {
            if let key = items[place].nameText { entries[key] = items[place + 1] }
        }
        return .dictionary(entries)
    }

    private mutating func literal() -> [UInt8] {
        let start = index
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { break }
        }
        index = min(index, bytes.count)
        return LiteralScanner.unescaped(bytes[start + 1..<max(start + 1, index - 1)])
    }

    private mutating func hexadecimal() -> [UInt8] {
        index += 1
        var digits: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue {
                digits.append(UInt8(digit))
            }
            index += 1
        }
        index += 1
        return LiteralScanner.packed(digits)
    }
}
