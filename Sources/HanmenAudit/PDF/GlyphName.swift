/// The text that a glyph's name stands for: uni5C71, u20BB7, A, zero (Adobe Glyph List Specification, 2).
enum GlyphName {
    /// The text; nil for names that say nothing.
    static func text(_ name: String) -> String? {
        let base = name.prefix { $0 != "." }
        if base.isEmpty { return name == ".notdef" ? "" : nil }
        if base.count == 1 { return String(base) }
        if let named = words[String(base)] { return named }
        if base.hasPrefix("uni"), base.count >= 7 { return scalars(base.dropFirst(3), step: 4) }
        if base.hasPrefix("u"), (5...7).contains(base.count) { return scalars(base.dropFirst(), step: 6) }
        return nil
    }

    private static func scalars(_ digits: Substring, step: Int) -> String? {
        var text = ""
        var rest = digits
        while !rest.isEmpty {
            guard let value = UInt32(rest.prefix(step), radix: 16), let scalar = Unicode.Scalar(value) else {
                return nil
            }
            text.unicodeScalars.append(scalar)
            rest = rest.dropFirst(step)
        }
        return text
    }

    private static let words: [String: String] = [
        "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
        "eight": "8", "nine": "9", "space": " ", "hyphen": "-", "minus": "-", "period": ".", "comma": ",",
        "colon": ":", "semicolon": ";", "slash": "/", "parenleft": "(", "parenright": ")", "at": "@",
        "underscore": "_", "plus": "+", "numbersign": "#", "ampersand": "&", "yen": "¥", "quotesingle": "'",
        "quotedbl": "\"", "exclam": "!", "question": "?", "percent": "%", "asterisk": "*", "equal": "=",
        "bracketleft": "[", "bracketright": "]", "bullet": "•", "endash": "–", "emdash": "—",
        "periodcentered": "·", "nbspace": "\u{A0}",
    ]
}
