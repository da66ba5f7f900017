/// A report made of fields that were filled in somewhere else, written as a member would write it.
public struct FilledReport: Sendable {
    /// A field and what it says.
    public struct Entry: Hashable, Sendable {
        /// The field's name.
        public var key: String
        /// What it says.
        public var value: Value

        /// A field with its value.
        public init(key: String, value: Value) {
            self.key = key
            self.value = value
        }

        /// A field with a text; lines end with `\n`.
        public init(key: String, value: String) { self.init(key: key, value: .text(value)) }
    }

    /// What a field says.
    public indirect enum Value: Hashable, Sendable {
        /// One text; lines end with `\n`.
        case text(String)
        /// Named parts.
        case record([Entry])
        /// Rows of named parts.
        case rows([[Entry]])
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
        let fields = entries.map(Self.field).joined()
        let paragraphs = body.split(separator: "\n").map(\.trimmingSpaces).filter { !$0.isEmpty }
        let narrative = paragraphs.map { "\n" + MarkdownEscape.line($0) + "\n" }.joined()
        return "---\n\(fields)---\n\(narrative)"
    }

    private static func field(_ entry: Entry) -> String {
        switch entry.value {
        case .text(let text):
            let text = text.withoutOuterLineEnds
            return text.isEmpty ? "" : FrontMatterWriter.field(entry.key, text)
        case .record(let parts):
            let lines = lines(of: parts)
            guard !lines.isEmpty else { return "" }
            return FrontMatterWriter.scalar(entry.key) + ":\n" + lines.map { "  \($0)\n" }.joined()
        case .rows(let rows):
            let items = rows.map(lines).filter { !$0.isEmpty }.flatMap { lines in
                lines.enumerated().map { index, line in (index == 0 ? "  - " : "    ") + line + "\n" }
            }
            return items.isEmpty ? "" : FrontMatterWriter.scalar(entry.key) + ":\n" + items.joined()
        }
    }

    /// Parts that are texts, a line each.
    private static func lines(of parts: [Entry]) -> [String] {
        parts.compactMap { part in
            guard case .text(let text) = part.value else { return nil }
            let value = text.withoutOuterLineEnds
            return value.isEmpty
                ? nil : "\(FrontMatterWriter.scalar(part.key)): \(FrontMatterWriter.scalar(value))"
        }
    }
}

extension String {
    /// The text without line ends at both ends.
    fileprivate var withoutOuterLineEnds: String {
        String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
    }
}
