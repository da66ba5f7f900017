import HanmenCore

/// A problem as one line of JSON, for tools.
struct DiagnosticJSON {
    /// The line, keys in a fixed order.
    let line: String

    init(_ diagnostic: Diagnostic, language: MessageLanguage) {
        var fields = [
            ("id", Self.quoted(diagnostic.id.name)),
            ("severity", Self.quoted(diagnostic.severity.rawValue)),
            ("message", Self.quoted(diagnostic.summary.text(in: language))),
        ]
        if let span = diagnostic.span {
            let start = span.start
            fields += [
                ("file", Self.quoted(span.source.name)), ("line", String(start.line)),
                ("column", String(start.column)),
            ]
        }
        let hints = diagnostic.hints.map { Self.quoted($0.text(in: language)) }
        fields.append(("hints", "[\(hints.joined(separator: ","))]"))
        line = "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    /// A JSON string (RFC 8259, 7).
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
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
