import HanmenCore

/// A problem as one line of JSON, for tools.
struct DiagnosticJSON {
    /// The line, keys in a fixed order.
    let line: String

    init(_ diagnostic: Diagnostic, language: MessageLanguage) {
        var members: [JSONValue.Member] = [
            .init(key: "id", value: .string(diagnostic.id.name)),
            .init(key: "severity", value: .string(diagnostic.severity.rawValue)),
            .init(key: "message", value: .string(diagnostic.summary.text(in: language))),
        ]
        if let span = diagnostic.span {
            let start = span.start
            members += [
                .init(key: "file", value: .string(span.source.name)),
                .init(key: "line", value: .integer(start.line)),
                .init(key: "column", value: .integer(start.column)),
            ]
        }
        let hints = diagnostic.hints.map { JSONValue.string($0.text(in: language)) }
        members.append(.init(key: "hints", value: .array(hints)))
        line = JSONValue.object(members).line
    }
}
