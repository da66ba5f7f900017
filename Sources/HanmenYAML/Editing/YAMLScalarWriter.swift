/// Writes texts as YAML that reads back to the same text, whatever the text holds.
package enum YAMLScalarWriter {
    /// A text above this many characters stands on lines of its own.
    private static let longText = 60

    /// A text in one line, quoted where it must be.
    package static func line(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// The same where commas mean nothing: outside of brackets.
    static func lineOutsideBrackets(_ text: String) -> String {
        isPlain(text, beside: [","]) ? text : quoted(text)
    }

    /// A text in one line between quotation marks.
    package static func quoted(_ text: String) -> String {
        "\"" + text.map(escaped).joined() + "\""
    }

    /// Whether a text reads best on lines of its own, and may stand there.
    package static func isBestAsBlock(_ text: String) -> Bool {
        (text.contains("\n") || text.count > longText) && canBeBlock(text)
    }

    /// Whether a text may stand on lines of its own: a block keeps all but blanks at its edges, and breaks its lines
    /// also at signs that YAML takes for line ends.
    package static func canBeBlock(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return !first.isWhitespace && !last.isWhitespace
            && !text.unicodeScalars.contains { unsafe($0) || $0 == "\t" }
    }

    /// The lines of a block behind a margin; empty ones stay empty.
    package static func lines(of text: String, margin: Int) -> [String] {
        let margin = String(repeating: " ", count: margin)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : margin + $0
        }
    }

    /// Letters of any script, and marks that mean nothing to YAML.
    private static func isPlain(_ text: String, beside others: Set<Unicode.Scalar> = []) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        return isWord(first) && last != " " && !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy {
                isWord($0) || others.contains($0) || " ()（）～、。・「」『』〔〕-/.＆％—―〜ー々〇".unicodeScalars.contains($0)
            }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// What YAML takes for a line end, or does not take at all.
    private static func unsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x09: false
        case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escaped(_ character: Character) -> String {
        switch character {
        case "\r", "\r\n": "\\n"
        default: character.unicodeScalars.map(escaped).joined()
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case _ where unsafe(scalar):
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        default: return String(Character(scalar))
        }
    }
}
