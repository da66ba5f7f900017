/// The marks that writers put before headings and items (forms.md C07–C09).
public enum MarkerScheme: String, CaseIterable, Hashable, Sendable {
    /// ■ or □ or ◆ or ●.
    case square = "■"
    /// ・ .
    case dot = "・"
    /// ① … ㊿.
    case circled = "①"
    /// 第1, 第２.
    case ordinal = "第1"
    /// 1 or １, followed by a space.
    case number = "1"
    /// (1) or （１）.
    case parenthesizedNumber = "(1)"
    /// ア, イ, followed by a space.
    case katakana = "ア"
    /// (ア).
    case parenthesizedKatakana = "(ア)"
    /// a, followed by a space.
    case latin = "a"
    /// (a).
    case parenthesizedLatin = "(a)"
    /// ※ or 注, a note.
    case note = "※"
}

/// A mark as written.
public struct Marker: Hashable, Sendable {
    /// Which kind of mark.
    public var scheme: MarkerScheme
    /// The mark as written, without the space behind it.
    public var text: String

    /// A mark.
    public init(scheme: MarkerScheme, text: String) {
        self.scheme = scheme
        self.text = text
    }
}

extension Marker {
    /// The mark that a text begins with, and the space behind it, as written: `(1) `, `ア　`, `①`.
    public static func leading(_ text: String) -> String? {
        MarkScanner.scan(text).map { found in
            String(decoding: Array(text.utf8.prefix(found.length)), as: UTF8.self)
        }
    }
}
