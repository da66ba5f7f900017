public import HanmenCore
public import HanmenForms

/// A value that a file must not hold.
public struct Secret: Hashable, Sendable {
    /// What kind of private thing it is.
    public var kind: PrivateKind
    /// The text as written.
    public var text: String
    /// Where it was written, `file:line:column`; nil where nobody knows.
    public var place: String?

    /// A value to look for.
    public init(kind: PrivateKind, text: String, place: String? = nil) {
        self.kind = kind
        self.text = text
        self.place = place
    }

    /// What to look for of a value that a public edition masks: the value, or each sentence of a long one.
    public static func parts(of masked: MaskedValue) -> [Secret] {
        let place = masked.span.map { "\($0)" }
        guard masked.text.unicodeScalars.count > longestPart else {
            return [Secret(kind: masked.kind, text: masked.text, place: place)]
        }
        return masked.text.split { "。\n".contains($0) }.map(String.init)
            .filter { Skeleton.of($0).count > 4 }
            .map { Secret(kind: masked.kind, text: String($0.prefix(longestPart)), place: place) }
    }

    /// Longer texts are looked for sentence by sentence: a piece of one says enough.
    private static let longestPart = 80

    /// How the value is named where others read along: its first character, never the rest.
    public var veiled: String {
        let first = text.first { !$0.isWhitespace }.map(String.init) ?? ""
        return first.isEmpty ? "○○" : "\(first)○○"
    }
}

extension Secret {
    /// Why nobody can prove that a value is not there; nil where it can be proven.
    var unprovable: UnprovenReason? {
        let letters = Skeleton.of(text)
        if letters.isEmpty { return .noLetters }
        if letters.count < 2 { return .tooShort }
        let isShort = letters.count < 3 && letters.allSatisfy { $0 < 0x80 }
        return isShort ? .byChance : nil
    }
}
