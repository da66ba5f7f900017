public import HanmenCore

/// A problem as a window sees it.
public struct DiagnosticState: Hashable, Sendable, Encodable {
    /// The stable name.
    public var id: String
    /// `error`, `warning` or `note`.
    public var severity: String
    /// What is wrong, in Japanese.
    public var message: String
    /// The file, as it was opened.
    public var file: String?
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1.
    public var column: Int?
    /// The line that the place ends on.
    public var endLine: Int?
    /// The column behind its end.
    public var endColumn: Int?
    /// The line as it is written.
    public var sourceLine: String?
    /// What would be right.
    public var hints: [String]

    /// The longest line that is shown whole.
    private static let longestLine = 400

    /// A problem, its file by the name that windows know.
    public init(_ diagnostic: Diagnostic, naming name: (String) -> String = { $0 }) {
        id = diagnostic.id.name
        severity = diagnostic.severity.rawValue
        message = diagnostic.summary.japanese
        hints = diagnostic.hints.map(\.japanese)
        guard let span = diagnostic.span else { return }
        let start = span.start
        let end = span.source.position(ofOffset: span.range.upperBound)
        file = name(span.source.name)
        (line, column) = (start.line, start.column)
        (endLine, endColumn) = (end.line, end.column)
        sourceLine = String(span.source.line(start.line).prefix(Self.longestLine))
    }
}
