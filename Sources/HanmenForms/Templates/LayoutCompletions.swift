import HanmenCore

/// What may be written at a place of a layout that is only half written: keys with their notes, and words.
///
/// It speaks from the same declarations as the readers and the JSON Schema.
public struct LayoutCompletions: Hashable, Sendable {
    /// Something that may be written.
    public struct Item: Hashable, Sendable, Encodable {
        /// What it is called.
        public var label: String
        /// What is written.
        public var insert: String
        /// What it does.
        public var detail: String
    }

    /// How many bytes of it are written already, before the cursor.
    public let written: Int
    /// What may stand there, as the language names it.
    public let items: [Item]

    /// The most bytes of a text that is looked at.
    private static let largest = 1 << 18

    /// What may be written behind so many bytes of a layout's text.
    ///
    /// - Parameter layout: the layout as it was when it could last be read: it knows what its lists hold.
    public init(_ text: String, offset: Int, in layout: ResolvedLayout? = nil) {
        guard (0...Self.largest).contains(offset), text.utf8.count <= Self.largest,
            let cursor = YAMLCursor(text, offset: offset),
            let place = LayoutPlace(cursor.path, in: layout?.tree)
        else {
            written = 0
            items = []
            return
        }
        written = cursor.written.utf8.count
        let all =
            cursor.key.map { place.words(for: $0, siblings: cursor.siblings) }
            ?? place.keys(siblings: cursor.siblings)
        items = all.filter { $0.label.hasPrefix(cursor.written) && $0.label != cursor.written }
    }
}

/// A place of the layout language: what a map or list of it may hold.
private struct LayoutPlace {
    /// The shape of what the way led to.
    private let shape: ValueShape
    /// The names of a list's things, by the way to it.
    private let names: [String]

    /// The place at the end of a way from the top; nil where the language has none there.
    init?(_ path: [YAMLCursor.Step], in tree: LayoutNode?) {
        var shape = ValueShape.map(LayoutReader.keys + LayoutDefinition.layerKeys)
        var node = tree
        var names: [String] = []
        for step in path {
            switch step {
            case .key(let key):
                guard let inner = shape.value(of: key) else { return nil }
                shape = inner
                // What layers change under 変更 is what the layout has under 構成.
                node = node?[key == "変更" ? "構成" : key]
            case .item(let entries):
                guard let inner = shape.item(entries, in: node) else { return nil }
                names = node?.names ?? []
                shape = inner
                node = (LayoutVerb.allCases.map(\.rawValue) + ["名前"]).lazy.compactMap { entries[$0] }.first
                    .flatMap { name in node?[path: [name]] }
            }
        }
        self.shape = shape
        self.names = names
    }

    /// The keys that may be written, but for those that are.
    func keys(siblings: [String: String]) -> [LayoutCompletions.Item] {
        guard let keys = shape.mapKeys else { return shape.words.map(Self.word) }
        return keys.filter { siblings[$0.name] == nil }.map { key in
            LayoutCompletions.Item(
                label: key.name, insert: key.name + (key.shape.isOnLinesBelow ? ":" : ": "), detail: key.note)
        }
    }

    /// The words that may be written behind a key.
    func words(for key: String, siblings: [String: String]) -> [LayoutCompletions.Item] {
        if let verb = LayoutVerb(rawValue: key), verb != .add { return names.map(Self.word) }
        return (shape.value(of: key)?.words ?? []).map(Self.word)
    }

    private static func word(_ word: String) -> LayoutCompletions.Item {
        LayoutCompletions.Item(label: word, insert: word, detail: "")
    }
}

extension LayoutNode {
    /// The names of the things in a list.
    fileprivate var names: [String] {
        if case .list(let items) = content { items.compactMap { $0.name?.value } } else { [] }
    }
}

extension ValueShape {
    /// The keys of a map.
    fileprivate var mapKeys: [LayoutKey]? {
        switch self {
        case .map(let keys): keys
        case .either(let a, let b): a.mapKeys ?? b.mapKeys
        default: nil
        }
    }

    /// What may stand behind a key of a map.
    fileprivate func value(of key: String) -> ValueShape? {
        switch self {
        case .map(let keys): keys.first { $0.name == key }?.shape
        case .named(let inner): inner
        case .either(let a, let b): a.value(of: key) ?? b.value(of: key)
        default: nil
        }
    }

    /// What an item of a list may be, by what it says so far and by the thing of its name.
    fileprivate func item(_ entries: [String: String], in list: LayoutNode?) -> ValueShape? {
        switch self {
        case .list(let inner): return inner
        case .either(let a, let b): return a.item(entries, in: list) ?? b.item(entries, in: list)
        case .namedList(let thing):
            let verbs = LayoutVerb.allCases
            let changed = verbs.lazy.compactMap { entries[$0.rawValue] }.first
            let kind = entries["種類"] ?? changed.flatMap { list?[path: [$0]]?["種類"]?.text?.value }
            var keys = thing.keys
            if thing == .blocks {
                keys += kind.flatMap { BlockKinds.named($0)?.keys } ?? []
            }
            guard !entries.keys.contains("名前") else { return .map(keys) }
            let place = keys.names.contains("位置") ? [] : [LayoutKey.text("位置", "どこに置くか。例: 提出日の後")]
            let own = changed == nil ? keys : keys.filter { $0.name != "名前" } + place
            return .map(verbs.map(\.key) + own)
        default: return nil
        }
    }

    /// The words that may stand here.
    fileprivate var words: [String] {
        switch self {
        case .flag: ["はい", "いいえ"]
        case .choice(let words), .textOr(let words): words
        case .columnWidth: ["残り"]
        case .list(let inner): inner.words
        case .either(let a, let b): a.words + b.words
        default: []
        }
    }

    /// Whether it is usually written on the lines below its key.
    fileprivate var isOnLinesBelow: Bool {
        switch self {
        case .map, .named, .namedList, .list: true
        default: false
        }
    }
}

extension LayoutVerb {
    /// The verb as a key.
    fileprivate var key: LayoutKey {
        switch self {
        case .add: .text(rawValue, "新しいものを加える")
        case .replace: .text(rawValue, "名前を挙げて、中身を新しくする")
        case .change: .text(rawValue, "名前を挙げて、書いたものだけを変える")
        case .remove: .text(rawValue, "名前を挙げて、なくす")
        }
    }
}
