/// Undoes the ways in which text formats write characters in ASCII.
enum TextEscapes {
    /// The text without marks and entities (HTML, XML), without `\u` escapes (JSON), without percent signs (URIs):
    /// each only where the text has them.
    static func undone(_ text: String) -> [String] {
        var texts: [String] = []
        if text.contains("&") || text.contains("<") {
            texts.append(entitiesUndone(text))
            texts.append(entitiesUndone(withoutMarks(text)))
        }
        if text.contains("\\u") || text.contains("\\U") { texts.append(unicodeUndone(text)) }
        if text.contains("%") { texts.append(HexEscapes.undone(Array(text.utf8), after: UInt8(ascii: "%"))) }
        return texts
    }

    private static func withoutMarks(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isInside = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": isInside = true
            case ">": isInside = false
            default: if !isInside { result.append(scalar) }
            }
        }
        return String(result)
    }

    private static func entitiesUndone(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if first == "&", let (scalar, count) = entity(rest.prefix(12)) {
                result.append(scalar)
                rest = rest.dropFirst(count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    private static func entity(_ text: Substring.UnicodeScalarView) -> (Unicode.Scalar, Int)? {
        guard let end = text.firstIndex(of: ";") else { return nil }
        let name = String(text[text.startIndex..<end].dropFirst())
        let count = name.unicodeScalars.count + 2
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, count) }
        }
        if name.hasPrefix("#") {
            return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, count) }
        }
        return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][name]
            .map { ($0, count) }
    }

    private static func unicodeUndone(_ text: String) -> String {
        var units: [UInt16] = []
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\\", index + 5 < scalars.count, scalars[index + 1] == "u",
                let unit = UInt16(String(String.UnicodeScalarView(scalars[index + 2...index + 5])), radix: 16)
            {
                units.append(unit)
                index += 6
            } else {
                units += String(scalars[index]).utf16
                index += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
