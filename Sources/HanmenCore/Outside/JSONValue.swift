/// A value of JSON (RFC 8259) to be written for other programs; keys keep the order in which they are given.
public indirect enum JSONValue: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([JSONValue])
    case object([Member])
    case null

    /// A key of an object with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value under it.
        public var value: JSONValue

        /// A key with a value.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value on one line, without spaces: for tools that read line by line.
    public var line: String {
        switch self {
        case .string(let text): text.quotedForJSON
        case .integer(let number): String(number)
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\($0.key.quotedForJSON):\($0.value.line)" }.joined(separator: ",") + "}"
        case .null: "null"
        }
    }

    /// The value over several lines, for people to look into; ends without a line end.
    public var indented: String { indented(by: 0) }

    private func indented(by depth: Int) -> String {
        switch self {
        case .array(let values) where !values.isEmpty:
            Self.lines("[", values.map { $0.indented(by: depth + 1) }, "]", depth)
        case .object(let members) where !members.isEmpty:
            Self.lines(
                "{", members.map { "\($0.key.quotedForJSON): \($0.value.indented(by: depth + 1))" }, "}",
                depth)
        case .string, .integer, .boolean, .array, .object, .null: line
        }
    }

    private static func lines(_ open: String, _ items: [String], _ close: String, _ depth: Int) -> String {
        let margin = String(repeating: "  ", count: depth)
        return "\(open)\n" + items.map { "\(margin)  \($0)" }.joined(separator: ",\n") + "\n\(margin)\(close)"
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object, its keys in the order of the literal.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// A text.
    public init(stringLiteral text: String) { self = .string(text) }
    /// Values in order.
    public init(arrayLiteral values: JSONValue...) { self = .array(values) }
}

extension String {
    /// The text as a string of JSON (RFC 8259, 7).
    fileprivate var quotedForJSON: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
