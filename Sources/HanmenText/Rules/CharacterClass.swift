/// The thirty character classes of Japanese composition (JLREQ §3.9.2, Appendix A).
public enum CharacterClass: UInt8, CaseIterable, Hashable, Sendable {
    case openingBracket = 1
    case closingBracket
    case hyphen
    case dividingPunctuation
    case middleDot
    case fullStop
    case comma
    case inseparable
    case iterationMark
    case prolongedSoundMark
    case smallKana
    case prefixedAbbreviation
    case postfixedAbbreviation
    case ideographicSpace
    case hiragana
    case katakana
    case mathSymbol
    case mathOperator
    case ideographic
    case referenceMark
    case ornamentedComplex
    case simpleRubyComplex
    case jukugoRubyComplex
    case groupedNumeral
    case unitSymbol
    case wordSpace
    case western
    case warichuOpening
    case warichuClosing
    case tateChuYoko

    /// The number that JLREQ gives the class, 1 to 30: `cl-07` is 7.
    public var number: Int { Int(rawValue) }

    /// Marks whose own body is half an em; the rest of their cell is space (JLREQ §3.1.2).
    var isHalfEmMark: Bool {
        switch self {
        case .openingBracket, .closingBracket, .middleDot, .fullStop, .comma: true
        default: false
        }
    }

    /// Latin letters, digits and units: what takes a quarter em beside Japanese (JLREQ §3.2.6).
    var isLatin: Bool {
        switch self {
        case .groupedNumeral, .unitSymbol, .western: true
        default: false
        }
    }

    /// Kanji, kana and the signs set like them.
    var isJapaneseLetter: Bool {
        switch self {
        case .iterationMark, .prolongedSoundMark, .smallKana, .hiragana, .katakana, .ideographic: true
        default: false
        }
    }
}
