/// Texts and elements of a page; whatever is written stays text.
package enum HTMLText {
    /// A text with the characters that mean something in HTML escaped.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case _ where isForbidden(scalar): continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Control characters and noncharacters, which a page may not have (HTML, 13.2.3.5).
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
    }

    /// `<p class="speaker">…</p>`; what is within is HTML already.
    package static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String)
        -> String
    {
        let written = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
        return "<\(name)\(written)>\(content)</\(name)>"
    }
}
