import HanmenCore

/// What stands behind the bar of `{山田太郎|非公開}`, `{090-1234-5678|非公開:電話}`: the text is private, of some kind.
struct PrivateAnnotation {
    /// What kind of private thing the text is; nil where the writer names none that there is.
    let kind: PrivateKind?

    /// The word that a writer marks with.
    static let word = "非公開"
    /// The word that stands in a text whose private pieces were taken out.
    private static let barWord = "伏せ字"

    /// Nil where an annotation says something else: a style, or a reading.
    init?(_ written: String) {
        let annotation = Self.trimmed(written[...])
        guard annotation.hasPrefix(Self.word) else { return nil }
        let rest = annotation.dropFirst(Self.word.count)
        guard let first = rest.first else {
            kind = .person
            return
        }
        kind = ":：".contains(first) ? PrivateKind(rawValue: Self.trimmed(rest.dropFirst())) : nil
    }

    /// The annotated group that stands for a masked piece: it says nothing of it but its kind.
    static func bar(_ kind: PrivateKind) -> String {
        "{\(PrivateKind.placeholder)|\(barWord):\(kind.rawValue)}"
    }

    /// The kind that such a group names; nil for any other annotation.
    static func barKind(_ annotation: String) -> PrivateKind? {
        annotation.hasPrefix("\(barWord):")
            ? PrivateKind(rawValue: String(annotation.dropFirst(barWord.count + 1))) : nil
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
