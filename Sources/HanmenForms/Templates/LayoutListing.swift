import HanmenCore

/// A resolved layout as a clerk would write it in one file, each line with the place that made it, if that is asked for.
public struct LayoutListing {
    /// The listing.
    public let text: String

    /// Lists a layout.
    public init(_ layout: ResolvedLayout, withPlaces: Bool) {
        var writer = ListingWriter(withPlaces: withPlaces)
        writer.write(layout.tree, indent: 0)
        let locks = layout.locks.map { LayoutPath.text($0.value) }
        if !locks.isEmpty { writer.line("固定: [\(locks.joined(separator: ", "))]", 0, nil) }
        text = writer.lines.joined(separator: "\n") + "\n"
    }
}

/// Writes a tree as YAML.
private struct ListingWriter {
    let withPlaces: Bool
    var lines: [String] = []

    mutating func line(_ text: String, _ indent: Int, _ span: SourceSpan?) {
        let place = withPlaces ? span.map { "  # \($0)" } ?? "" : ""
        lines.append(String(repeating: "  ", count: indent) + text + place)
    }

    mutating func write(_ node: LayoutNode, indent: Int) {
        for entry in node.entries ?? [] { write(entry.node, key: entry.key.value, indent: indent) }
    }

    private mutating func write(_ node: LayoutNode, key: String, indent: Int) {
        switch node.content {
        case .text(let text): line("\(key): \(Self.quoted(text.value))", indent, node.span)
        case .map(let entries) where entries.isEmpty: line("\(key): {}", indent, node.span)
        case .map:
            line("\(key):", indent, nil)
            write(node, indent: indent + 1)
        case .list(let items):
            guard items.contains(where: { $0.text == nil }) else {
                let words = items.compactMap { $0.text.map { Self.quoted($0.value) } }
                return line("\(key): [\(words.joined(separator: ", "))]", indent, node.span)
            }
            line("\(key):", indent, nil)
            for item in items { write(item: item, indent: indent + 1) }
        }
    }

    private mutating func write(item: LayoutNode, indent: Int) {
        let first = lines.count
        write(item, indent: indent + 1)
        guard lines.count > first else {
            return line("- \(item.text.map { Self.quoted($0.value) } ?? "{}")", indent, item.span)
        }
        let margin = String(repeating: "  ", count: indent)
        lines[first] = margin + "- " + lines[first].dropFirst(margin.count + 2)
    }

    /// Quoted where YAML would read something else.
    static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.isEmpty || text.trimmed != text || text.contains(": ") || text.contains(" #")
            || text.contains("\n")
            || "{}[],&*#?|-<>=!%@`'\"".contains(text.first ?? " ") || text.hasSuffix(":")
            || text.contains { "[]{},".contains($0) }
        guard needsQuotes else { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
        return "\"\(escaped)\""
    }
}
