public import HanmenCore
import HanmenYAML

/// One layer of a layout as written: a base form, a council's file, a faction's, or a report's 上書き.
public struct LayoutDefinition: Sendable {
    /// The file.
    public let source: SourceText
    /// The path it was read from.
    public let path: String
    /// 継承: the path or the form's name that this layer stands on.
    public let parent: Spanned<String>?
    /// What it does to every form that it is laid over.
    let common: LayoutPart
    /// 様式別: what it does to one form.
    let byForm: [(form: Spanned<String>, part: LayoutPart)]
    /// 名称: the council's or faction's name.
    public let displayName: Spanned<String>?

    /// The keys that speak about layers, not about the form.
    static let layerKeys: [LayoutKey] = [
        .text("継承", "すぐ下の段。様式の名前か、そばのファイル。例: council.yaml"),
        LayoutKey("変更", .namedList(of: .blocks), "構成を、追加・差し替え・変える・削除で変える"),
        LayoutKey("固定", .list(.text), "ここから上の段では変えられないもの。例: [用紙.大きさ, 構成.宛名]"),
        .text("名称", "議会や会派の名前。報告書から選ぶときに使う"),
        LayoutKey("様式別", .named(.map(partKeys)), "一つの様式だけに効くもの。様式の名前の下に書く"),
    ]

    /// The keys that a layer may have under the name of a form (様式別).
    static let partKeys: [LayoutKey] =
        LayoutReader.keys.filter { !["様式", "版", "構成"].contains($0.name) }
        + [
            LayoutKey("変更", .namedList(of: .blocks), "この様式の構成を、追加・差し替え・変える・削除で変える"),
            LayoutKey("固定", .list(.text), "この様式で、ここから上の段では変えられないもの"),
        ]

    init(source: SourceText, path: String, value: YAMLValue) {
        self.source = source
        self.path = path
        parent = value["継承"]?.scalar
        displayName = value["名称"]?.scalar
        common = LayoutPart(value)
        byForm = (value["様式別"]?.entries ?? []).map { ($0.key, LayoutPart($0.value)) }
    }

    /// The form's name, where this layer is a base form.
    public var formTitle: Spanned<String>? {
        common.settings.first { $0.key.value == "様式" }?.value.scalar
    }

    /// Whether it is written as a form, though it may have forgotten its name.
    var isWholeForm: Bool { common.settings.contains { $0.key.value == "構成" } }

    /// The forms that it names under 様式別.
    public var formNames: [String] { byForm.map(\.form.value) }
}

/// What a layer does: to every form, or to one.
struct LayoutPart: Sendable {
    /// What it sets, key by key, without the keys that speak about layers.
    let settings: [YAMLEntry]
    /// 変更: what it does to named blocks.
    let changes: YAMLValue?
    /// 固定: what layers above must not change.
    let locks: [Spanned<[String]>]

    init(_ value: YAMLValue) {
        changes = value["変更"]
        locks = (value["固定"]?.scalars ?? []).map { $0.map(LayoutPath.keys) }
        settings = value.entries.filter { !LayoutDefinition.layerKeys.names.contains($0.key.value) }
    }
}

/// The layers of a layout, the base form first.
struct LayoutStack: Sendable {
    var layers: [LayoutDefinition]
    /// Whether the layers above the base form were written for several forms: the report names the one (様式).
    let isShared: Bool

    /// The form's name.
    var form: String? { layers.first?.formTitle?.value }
}

/// Paths of keys as layouts write them: `体裁.文字.本文`, `構成.概要表.行.講師`.
enum LayoutPath {
    static func keys(_ text: String) -> [String] {
        text.split { ".．".contains($0) }.map { String($0).trimmed }
    }

    static func text(_ keys: [String]) -> String { keys.joined(separator: ".") }
}

extension YAMLValue {
    /// The text, where it is one.
    var scalar: Spanned<String>? {
        guard case .scalar(let text) = self else { return nil }
        return text
    }

    /// The texts of a list of texts, or one text alone.
    var scalars: [Spanned<String>] {
        switch self {
        case .scalar(let text): text.value.isEmpty ? [] : [text]
        case .sequence(let items, _): items.compactMap(\.scalar)
        case .mapping: []
        }
    }

    /// The value on one line; nil for maps and lists of maps.
    var words: String? {
        switch self {
        case .scalar(let text): text.value
        case .sequence(let items, _):
            items.contains { $0.scalar == nil }
                ? nil : "[" + items.compactMap { $0.scalar?.value }.joined(separator: ", ") + "]"
        case .mapping: nil
        }
    }

    /// The keys and values of a mapping.
    var entries: [YAMLEntry] {
        guard case .mapping(let entries, _) = self else { return [] }
        return entries
    }
}

extension String {
    /// The text as messages quote it: at most forty characters of its first line.
    var shortened: String {
        let line = prefix { !$0.isNewline }
        let start = line.prefix(40)
        return start.endIndex == endIndex ? String(start) : start + "…"
    }

    /// The text without spaces, full-width ones included, at both ends.
    var trimmed: String {
        let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? unicodeScalars.endIndex
        let end = unicodeScalars.lastIndex { !$0.properties.isWhitespace }.map(unicodeScalars.index(after:))
        return String(unicodeScalars[start..<(end ?? start)])
    }
}
