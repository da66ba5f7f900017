public import HanmenCore

/// What came of reading an old text: the canonical file, and what was done to get there.
public struct ImportResult: Sendable {
    /// The whole canonical file: front matter and narrative.
    public var markdown: String
    /// What was recognised, joined or left unsure, in the order of the old text.
    public var findings: [ImportFinding]

    /// A result.
    public init(markdown: String, findings: [ImportFinding]) {
        self.markdown = markdown
        self.findings = findings
    }
}

/// One thing that the importer saw in the old text.
public struct ImportFinding: Sendable, Hashable {
    /// How sure the importer is.
    public enum Kind: String, CaseIterable, Sendable {
        /// Known for what it is.
        case recognised
        /// Lines that were put together.
        case joined
        /// A person should look.
        case unsure
    }

    /// How sure the importer is.
    public var kind: Kind
    /// What was done, in a sentence.
    public var message: Message
    /// Where in the old text.
    public var span: SourceSpan

    /// A finding.
    public init(_ kind: Kind, _ message: Message, at span: SourceSpan) {
        self.kind = kind
        self.message = message
        self.span = span
    }
}
