/// A report made of fields that were filled in somewhere else, written as a member would write it.
public struct FilledReport: Sendable {
    /// A field and what it says.
    public struct Entry: Hashable, Sendable {
        /// The field's name.
        public var key: String
        /// What it says; lines end with `\n`.
        public var value: String

        /// A field with its value.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    /// The front matter, in order.
    public var entries: [Entry]
    /// The narrative as plain text, a line a paragraph.
    public var body: String

    /// A report from its parts.
    public init(entries: [Entry], body: String = "") {
        self.entries = entries
        self.body = body
    }

    /// The canonical file; it reads back to the same fields and the same words. Line ends around a value say nothing,
    /// and a field that says nothing is left out.
    public var markdown: String {
        let fields = entries.compactMap { entry -> String? in
            let value = entry.value.withoutOuterLineEnds
            return value.isEmpty ? nil : FrontMatterWriter.field(entry.key, value)
        }.joined()
        let paragraphs = body.split(separator: "\n").map(\.trimmingSpaces).filter { !$0.isEmpty }
        let narrative = paragraphs.map { "\n" + MarkdownEscape.line($0) + "\n" }.joined()
        return "---\n\(fields)---\n\(narrative)"
    }
}

extension String {
    /// The text without line ends at both ends.
    fileprivate var withoutOuterLineEnds: String {
        String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
    }
}
