/// Writes plain text so that Markdown reads it as just that text.
enum MarkdownEscape {
    /// A line of a paragraph: what Markdown would take for its own gets a backslash, nothing else.
    static func line(_ text: String) -> String {
        let characters = Array(text.unicodeScalars)
        let startsBlock = startsBlock(characters)
        var escaped = String.UnicodeScalarView()
        for (index, scalar) in characters.enumerated() {
            let isStart = index == 0 && startsBlock
            if isStart || needsBackslash(scalar, at: index, in: characters) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// A heading: `#` at its end would be taken for Markdown's own.
    static func heading(_ text: String) -> String {
        let line = line(text)
        guard text.hasSuffix("#") else { return line }
        let marks = line.reversed().prefix { $0 == "#" }.count
        return line.dropLast(marks) + String(repeating: "\\#", count: marks)
    }

    /// Whether a line's first character would begin a block: `#`, `>`, `+ `, a rule, a fence, a table's line.
    private static func startsBlock(_ characters: [Unicode.Scalar]) -> Bool {
        guard let first = characters.first else { return false }
        let next = characters.dropFirst().first
        switch first {
        case "#", ">", "~", "=", "|": return true
        case "+", "-":
            return next == nil || next == " " || characters.allSatisfy { "-|: +".unicodeScalars.contains($0) }
        case ":": return characters.allSatisfy { "-|: ".unicodeScalars.contains($0) }
        default: return false
        }
    }

    private static func needsBackslash(
        _ scalar: Unicode.Scalar, at index: Int, in characters: [Unicode.Scalar]
    ) -> Bool {
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        switch scalar {
        case "*", "`": return true
        case "_": return !isLetter(next) || index == 0 || !isLetter(characters[index - 1])
        case "\\": return next.map(isASCIIPunctuation) ?? true
        case "<":
            return next.map {
                $0.value < 0x80 && ($0.properties.isAlphabetic || "/!?".unicodeScalars.contains($0))
            } ?? false
        case "&": return next.map { $0 == "#" || ($0.value < 0x80 && $0.properties.isAlphabetic) } ?? false
        case "]": return next == "("
        case "{": return characters[index...].contains("|")
        default: return false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isASCIIPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
