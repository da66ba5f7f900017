public import HanmenCore

/// The smallest thing that composition places: a character with its marks, or one letter of a shaped word.
public struct Cluster: Hashable, Sendable {
    /// The first scalar of its text; tells 々 from ゝ and ・ from ： where the class does not.
    public var scalar: Unicode.Scalar
    /// The class (JLREQ Appendix A) in its context.
    public var characterClass: CharacterClass
    /// The character size; the cluster's own spaces are measured in it.
    public var em: Length
    /// The width of its body: half an em for brackets, commas, stops and middle dots.
    public var advance: Length
    /// Free room at the left of the body, inside `advance`: what a long reading widens its base by.
    public var inset: Length
    /// Whether Unicode's line breaking (UAX #14) allows a break before it; asked only where Latin may be cut.
    public var allowsUnicodeBreakBefore: Bool
    /// Whether it belongs to one unbreakable complex with the cluster before: ruby over a word, 縦中横.
    public var joinsPrevious: Bool

    /// A cluster of a class.
    public init(
        scalar: Unicode.Scalar, characterClass: CharacterClass, em: Length, advance: Length,
        inset: Length = .zero, allowsUnicodeBreakBefore: Bool = false, joinsPrevious: Bool = false
    ) {
        self.scalar = scalar
        self.characterClass = characterClass
        self.em = em
        self.advance = advance
        self.inset = inset
        self.allowsUnicodeBreakBefore = allowsUnicodeBreakBefore
        self.joinsPrevious = joinsPrevious
    }

    /// Whether it is U+0020, which vanishes at both ends of a line.
    var isWordSpace: Bool { characterClass == .wordSpace }

    /// A digit, or digits side by side in a vertical line (縦中横).
    var isNumber: Bool { characterClass == .groupedNumeral || characterClass == .tateChuYoko }

    /// A Latin mark that opens: never at the line end, solid with what follows.
    var isLatinOpening: Bool {
        characterClass == .western && (scalar == "(" || scalar == "[" || scalar == "{")
    }

    /// A Latin mark that closes or follows: never at the line head, solid with what stands before.
    var isLatinClosing: Bool {
        guard characterClass == .western else { return false }
        switch scalar {
        case ")", "]", "}", ",", ".", ":", ";", "!", "?", "%": return true
        default: return false
        }
    }
}
