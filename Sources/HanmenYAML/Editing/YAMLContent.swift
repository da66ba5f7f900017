import HanmenCore

/// What YAML says, without places: to be written, and to tell whether two texts say the same.
package indirect enum YAMLContent: Hashable, Sendable {
    /// One text; line ends behind it say nothing.
    case scalar(String)
    /// A list.
    case sequence([YAMLContent])
    /// Keys and values, in order.
    case mapping([Entry])

    /// A key and its value.
    package struct Entry: Hashable, Sendable {
        /// The key.
        package var key: String
        /// The value.
        package var value: YAMLContent

        /// A key with a value.
        package init(key: String, value: YAMLContent) {
            self.key = key
            self.value = value
        }
    }

    /// What a value says.
    package init(_ value: YAMLValue) {
        switch value {
        case .scalar(let text):
            self = .scalar(String(text.value.reversed().drop(while: \.isNewline).reversed()))
        case .sequence(let items, _): self = .sequence(items.map(YAMLContent.init))
        case .mapping(let entries, _):
            self = .mapping(entries.map { Entry(key: $0.key.value, value: YAMLContent($0.value)) })
        }
    }

    /// Whether nothing is said.
    package var isEmpty: Bool {
        switch self {
        case .scalar(let text): text.isEmpty
        case .sequence(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }

    /// Whether two values say the same: the order of keys says nothing, nor does a key without a value.
    package func saysTheSame(as other: YAMLContent) -> Bool { plain == other.plain }

    /// The keys in alphabetical order, without those that say nothing.
    private var plain: YAMLContent {
        switch self {
        case .scalar: self
        case .sequence(let items): items.isEmpty ? .scalar("") : .sequence(items.map(\.plain))
        case .mapping(let entries): Self.plain(entries)
        }
    }

    private static func plain(_ entries: [Entry]) -> YAMLContent {
        let kept = entries.map { Entry(key: $0.key, value: $0.value.plain) }.filter { !$0.value.isEmpty }
        return kept.isEmpty ? .scalar("") : .mapping(kept.sorted { $0.key < $1.key })
    }
}

extension YAMLContent {
    /// The value at the end of a path of keys and numbers of items.
    package subscript(path path: [String]) -> YAMLContent? {
        path.reduce(Optional(self)) { $0?.child($1) }
    }

    private func child(_ step: String) -> YAMLContent? {
        switch self {
        case .scalar: nil
        case .sequence(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
        case .mapping(let entries): entries.first { $0.key == step }?.value
        }
    }

    /// The same with another value at the end of a path; nil takes away what is there.
    ///
    /// What the path leads through is made where it is not there: a list for a number, keys and values for a word.
    package func setting(_ value: YAMLContent?, at path: ArraySlice<String>) -> YAMLContent {
        guard let step = path.first else { return value ?? .scalar("") }
        let rest = path.dropFirst()
        let inner = rest.isEmpty ? value : (child(step) ?? .scalar("")).setting(value, at: rest)
        switch self {
        case .sequence(var items):
            let index = Int(step) ?? items.count
            if items.indices.contains(index) {
                if let inner { items[index] = inner } else { items.remove(at: index) }
            } else if let inner {
                items.append(inner)
            }
            return .sequence(items)
        case .mapping(var entries):
            let index = entries.firstIndex { $0.key == step }
            if let index {
                if let inner { entries[index].value = inner } else { entries.remove(at: index) }
            } else if let inner {
                entries.append(Entry(key: step, value: inner))
            }
            return .mapping(entries)
        case .scalar:
            guard let inner else { return self }
            return Int(step) == nil ? .mapping([Entry(key: step, value: inner)]) : .sequence([inner])
        }
    }
}
