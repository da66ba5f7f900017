import HanmenReport

/// What is engraved where the layout does not say it.
enum SealText {
    /// The surname of a person: what stands before the given name, titles left out (代表　緑野　太郎).
    static func surname(of name: [Inline]) -> String {
        let parts = name.plainText.split(whereSeparator: \.isWhitespace)
        return String(parts.dropLast().last ?? parts.last ?? "")
    }

    /// The name of an organisation without its spaces.
    static func organisation(_ name: [Inline]) -> String { name.plainText.filter { !$0.isWhitespace } }
}
