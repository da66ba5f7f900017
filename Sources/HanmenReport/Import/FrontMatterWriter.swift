/// Writes fields as YAML that reads back to the same text, whatever the text holds.
enum FrontMatterWriter {
    /// A value above this many characters stands on lines of its own.
    private static let longValue = 60

    /// `key: value`, with a block for long text and quotes where YAML needs them.
    static func field(_ key: String, _ value: String) -> String {
        let key = scalar(key)
        if value.isEmpty { return "\(key):\n" }
        guard value.contains("\n") || value.count > longValue, canBeBlock(value) else {
            return "\(key): \(scalar(value))\n"
        }
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        return "\(key): |\n" + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }

    /// `key:` and one line for every value.
    static func list(_ key: String, _ values: [String]) -> String {
        "\(scalar(key)):\n" + values.map { "  - \(scalar($0))\n" }.joined()
    }

    /// A block keeps text as it is, but for blanks and line ends at its edges.
    private static func canBeBlock(_ value: String) -> Bool {
        guard let first = value.first, let last = value.last else { return false }
        return !first.isWhitespace && !last.isWhitespace && !value.contains("\t")
    }

    /// A text in one line, quoted where it must be.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : "\"" + text.map(quoted).joined() + "\""
    }

    /// Letters of any script, and marks that mean nothing to YAML.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        return isWord(first) && last != " " && !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy {
                isWord($0) || " ()（）～、。・「」『』〔〕-/.＆％—―〜ー々〇".unicodeScalars.contains($0)
            }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func quoted(_ character: Character) -> String {
        switch character {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r", "\r\n": "\\n"
        default: String(character)
        }
    }
}
