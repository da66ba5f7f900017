import HanmenCore

extension HTMLText {
    /// What a page of ours says without its tags and without readings: a name with ruby is the name.
    ///
    /// Scalar by scalar: an accent behind a tag must not hide the tag's end.
    static func visible(_ html: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = Substring(html).unicodeScalars
        while let open = rest.firstIndex(of: "<") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { break }
            let tag = String(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
            if tag == "rp" || tag == "rt", let end = rest.firstIndex(of: "<") { rest = rest[end...] }
        }
        result += rest
        return unescaped(result)
    }

    private static let names: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "quot": "\"", "amp": "&"]

    /// The characters that ``escaped(_:)`` has written otherwise.
    private static func unescaped(_ text: String.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var rest = text[...]
        while let open = rest.firstIndex(of: "&") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)...].prefix { $0 != ";" }
            if let scalar = names[String(name)] {
                result.append(scalar)
                rest = rest[name.endIndex...].dropFirst()
            } else {
                result.append("&")
                rest = rest[rest.index(after: open)...]
            }
        }
        return String(result + rest)
    }
}
