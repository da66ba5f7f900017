/// A key of the layout language: its name, what may stand behind it, and the sentence that tells a clerk what it does.
///
/// Readers, the JSON Schema and the reference in `docs/layouts.md` all speak from these declarations.
package struct LayoutKey: Hashable, Sendable {
    /// The name as layouts write it.
    package let name: String
    /// What may stand behind it.
    package let shape: ValueShape
    /// What it does, in Japanese, for whoever writes a layout.
    package let note: String
    /// Whether it must be there.
    package let isRequired: Bool

    init(_ name: String, _ shape: ValueShape, _ note: String, required: Bool = false) {
        self.name = name
        self.shape = shape
        self.note = note
        isRequired = required
    }
}

/// What may stand behind a key.
package indirect enum ValueShape: Hashable, Sendable {
    /// One text.
    case text
    /// A text with fields in it: `{会派名}`.
    case template
    /// A condition: `講師がある`.
    case condition
    /// はい or いいえ.
    case flag
    /// One of a closed set of words.
    case choice([String])
    /// A length in mm, pt or Q.
    case length
    /// A length in 字.
    case characters
    /// A height in 行.
    case lines
    /// A width of a column: 字, mm, pt, Q, or 残り.
    case columnWidth
    /// One text, or one of the words that are named.
    case textOr([String])
    /// A list.
    case list(ValueShape)
    /// A list of named things that layers above change by the four verbs.
    case namedList(of: NamedThing)
    /// A map with a closed set of keys.
    case map([LayoutKey])
    /// A map whose keys the layout names itself: fields, forms.
    case named(ValueShape)
    /// A value of a field, as a report would write it.
    case fieldValue
    /// Either of two shapes.
    case either(ValueShape, ValueShape)
}

extension LayoutKey {
    static func text(_ name: String, _ note: String, required: Bool = false) -> LayoutKey {
        LayoutKey(name, .text, note, required: required)
    }

    static func template(_ name: String, _ note: String, required: Bool = false) -> LayoutKey {
        LayoutKey(name, .template, note, required: required)
    }

    static func flag(_ name: String, _ note: String) -> LayoutKey { LayoutKey(name, .flag, note) }
    static func length(_ name: String, _ note: String) -> LayoutKey { LayoutKey(name, .length, note) }
    static func characters(_ name: String, _ note: String) -> LayoutKey { LayoutKey(name, .characters, note) }
    static func lines(_ name: String, _ note: String) -> LayoutKey { LayoutKey(name, .lines, note) }

    static func choice<Choice: RawRepresentable<String>>(
        _ name: String, of choices: [Choice], _ note: String
    ) -> LayoutKey { LayoutKey(name, .choice(choices.map(\.rawValue)), note) }

    static func map(_ name: String, _ keys: [LayoutKey], _ note: String) -> LayoutKey {
        LayoutKey(name, .map(keys), note)
    }

    static func namedList(
        _ name: String, of thing: NamedThing, _ note: String, required: Bool = false
    ) -> LayoutKey { LayoutKey(name, .namedList(of: thing), note, required: required) }

    /// 条件: when a block or row is printed.
    static let condition = LayoutKey("条件", .condition, "いつ載せるか。例: 講師がある、会派名 = 緑風会")
    /// 名前: what layers above address a block or row by.
    static let thingName = LayoutKey.text("名前", "ほかと重ならない名前。上の段は、この名前で変える", required: true)
}

extension [LayoutKey] {
    /// The names, in order.
    var names: [String] { map(\.name) }
}
