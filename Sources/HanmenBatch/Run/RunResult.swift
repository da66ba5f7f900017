import HanmenCore

/// What came of one output.
public struct RunResult: Hashable, Sendable, Codable {
    /// A problem that was told while it was made.
    public struct Finding: Hashable, Sendable, Codable {
        /// The stable name of its kind.
        public var id: String
        /// note, warning or error.
        public var severity: String
        /// The sentence in Japanese.
        public var text: String
        /// `file:line:column`, where there is a place.
        public var place: String?
    }

    /// The output's name in the manifest.
    public var id: String
    /// What it was made of, as the manifest had planned it.
    public var key: String?
    /// The output, as seen from the manifest's folder.
    public var output: String
    /// The hash (SHA-256) of the output; nil where none was made.
    public var sha256: String?
    /// How many pages it has.
    public var pages: Int?
    /// How many bytes it has.
    public var bytes: Int?
    /// How long it took, in milliseconds.
    public var milliseconds: Int
    /// What was found on the way.
    public var findings: [Finding]

    /// Whether an output was made.
    public var isMade: Bool { sha256 != nil }
}

extension RunResult.Finding {
    /// A problem as it is kept.
    init(_ diagnostic: Diagnostic) {
        id = diagnostic.id.name
        severity = diagnostic.severity.rawValue
        text = diagnostic.summary.japanese
        place = diagnostic.span?.description
    }
}
