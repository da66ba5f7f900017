public import HanmenCore
import HanmenYAML

/// Who set a value: every place that set it, the lowest layer first; the last one holds.
public struct Provenance: Hashable, Sendable {
    /// A place that set a value, and what it said.
    public struct Setting: Hashable, Sendable {
        /// The place.
        public var span: SourceSpan
        /// The value as it is written there, on one line; nil for maps, whose values have places of their own.
        public var words: String?
    }

    /// The places, the lowest layer's first.
    public private(set) var settings: [Setting]

    /// A value that one place set.
    init(_ span: SourceSpan, _ words: String? = nil) { settings = [Setting(span: span, words: words)] }

    /// The place that holds.
    public var current: SourceSpan { settings[settings.count - 1].span }

    /// The same value set again by a higher layer.
    func set(again node: LayoutNode) -> Provenance {
        var next = self
        next.settings += node.provenance.settings
        return next
    }
}

/// A value of a layout after its layers were laid over each other.
public struct LayoutNode: Sendable {
    /// What the value is.
    public indirect enum Content: Sendable {
        case text(Spanned<String>)
        case list([LayoutNode])
        case map([LayoutEntry])
    }

    /// What it is.
    public var content: Content
    /// Who set it.
    public var provenance: Provenance
    /// The place that moved it (位置), where one did.
    var moved: SourceSpan?

    /// The place that holds.
    public var span: SourceSpan { provenance.current }

    /// A value as one layer writes it.
    init(_ yaml: YAMLValue) {
        provenance = Provenance(yaml.span, yaml.words)
        switch yaml {
        case .scalar(let text): content = .text(text)
        case .sequence(let items, _): content = .list(items.map(LayoutNode.init))
        case .mapping(let entries, _): content = .map(entries.map(LayoutEntry.init))
        }
    }

    init(_ content: Content, _ provenance: Provenance) {
        self.content = content
        self.provenance = provenance
    }

    /// The value of a key, or of a named block or row of a list.
    public subscript(key: String) -> LayoutNode? {
        switch content {
        case .text: nil
        case .list(let items): items.first { $0.name?.value == key }
        case .map(let entries): entries.first { $0.key.value == key }?.node
        }
    }

    /// The value at the end of a path of keys and names.
    public subscript(path path: [String]) -> LayoutNode? {
        path.reduce(Optional(self)) { node, key in node?[key] }
    }

    /// The value on one line as a layout would write it; nil for maps and lists of named things.
    public var words: String? {
        switch content {
        case .text(let text): text.value
        case .list(let items):
            items.contains { $0.text == nil }
                ? nil : "[" + items.compactMap { $0.text?.value }.joined(separator: ", ") + "]"
        case .map: nil
        }
    }

    /// The 名前 of a block or row.
    var name: Spanned<String>? { self["名前"]?.text }

    /// The text, where it is one.
    var text: Spanned<String>? {
        guard case .text(let text) = content else { return nil }
        return text
    }

    /// The keys and values, where it is a map.
    var entries: [LayoutEntry]? {
        guard case .map(let entries) = content else { return nil }
        return entries
    }
}

/// A key of a layout and its value.
public struct LayoutEntry: Sendable {
    /// The key.
    public var key: Spanned<String>
    /// The value.
    public var node: LayoutNode

    init(_ entry: YAMLEntry) {
        key = entry.key
        node = LayoutNode(entry.value)
    }

    init(key: Spanned<String>, node: LayoutNode) {
        self.key = key
        self.node = node
    }
}
