import FoundationEssentials

/// Values of JSON, one a line (JSON Lines).
enum LineFile {
    /// A value on one line, its keys in the order of the alphabet: the same value gives the same bytes.
    static func line(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Values of this room are texts, numbers and lists: all can be written.
        guard let data = try? encoder.encode(value) else { preconditionFailure("unwritable value") }
        return String(decoding: data, as: UTF8.self)
    }

    /// The lines of a file.
    static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    }

    /// The value of a line; nil where it is none, or was cut off.
    static func value<Value: Decodable>(_ type: Value.Type, _ line: ArraySlice<UInt8>) -> Value? {
        try? JSONDecoder().decode(type, from: Data(line))
    }
}
