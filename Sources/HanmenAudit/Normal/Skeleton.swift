import Foundation

/// What is left of a character when everything is taken away that may be written this way or that: width,
/// composition, case, kind of kana, old form, and every sign that is neither letter nor digit.
///
/// Both sides of a search are brought into this one form, character by character, so that it can be read along.
enum Skeleton {
    /// What a character says.
    enum Letter: Equatable {
        /// Spaces, line ends, joiners, hyphens, commas: may stand between any two letters.
        case soft
        /// Other signs: brackets, full stops, slashes.
        case hard
        case one(UInt32)
        case several([UInt32])
    }

    /// The letters of the basic plane.
    static let basic: [Letter] = (0..<0x10000).map { letter(ofBasic: UInt32($0)) }

    /// What a character says.
    static func letter(of scalar: UInt32) -> Letter {
        scalar < 0x10000 ? basic[Int(scalar)] : computed(scalar)
    }

    /// The letters of a text.
    static func of(_ text: String) -> [UInt32] {
        text.unicodeScalars.flatMap { scalar -> [UInt32] in
            switch letter(of: scalar.value) {
            case .soft, .hard: []
            case .one(let letter): [letter]
            case .several(let letters): letters
            }
        }
    }

    /// Most of the plane is itself; only what may be something else is asked for.
    private static func letter(ofBasic scalar: UInt32) -> Letter {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: .one(folded(scalar))
        case 0xAC00...0xD7A3, 0xE000...0xF8FF, 0xA000...0xA48C: .one(scalar)
        case 0xD800...0xDFFF: .hard
        default: computed(scalar)
        }
    }

    private static func computed(_ scalar: UInt32) -> Letter {
        guard let scalar = Unicode.Scalar(scalar) else { return .hard }
        if (0x20000...0x2F7FF).contains(scalar.value) { return .one(folded(scalar.value)) }
        if softSigns.contains(scalar.value) || scalar.properties.isDefaultIgnorableCodePoint { return .soft }
        let parts = String(scalar).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        let letters = parts.compactMap(kept)
        switch letters.count {
        case 0: return isSoft(scalar) ? .soft : .hard
        case 1: return .one(letters[0])
        default: return .several(letters)
        }
    }

    private static func kept(_ scalar: Unicode.Scalar) -> UInt32? {
        let value = scalar.value
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
            .letterNumber, .otherNumber, .privateUse:
            return softSigns.contains(value) ? nil : folded(value)
        case .decimalNumber:
            return scalar.properties.numericType == nil ? value : digit(scalar)
        case .nonspacingMark:
            // The voiced marks of kana.
            return value == 0x3099 || value == 0x309A ? value : nil
        default: return nil
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.properties.numericValue.map { 0x30 + UInt32($0) } ?? scalar.value
    }

    /// Katakana for hiragana, digits for kanji digits, new forms for old ones.
    private static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x3041...0x3096: smallKana(scalar + 0x60)
        case 0x30A1...0x30F6: smallKana(scalar)
        default:
            kanjiDigits[scalar] ?? OldKanji.folded[scalar].map { kanjiDigits[$0] ?? $0 } ?? scalar
        }
    }

    /// 緑ヶ丘 is also written 緑ケ丘.
    private static func smallKana(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x30F5: 0x30AB
        case 0x30F6: 0x30B1
        default: scalar
        }
    }

    private static let kanjiDigits: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: zip("〇一二三四五六七八九零".unicodeScalars, "01234567890".unicodeScalars)
            .map { ($0.value, $1.value) })

    /// Dashes of every kind (the long mark of kana is written for one), commas, the middle dot.
    private static let softSigns: Set<UInt32> = Set(
        "-‐‑‒–—―−ーｰ－~～〜,，､・･'’=＝゠_＿".unicodeScalars.map(\.value))

    private static func isSoft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .nonspacingMark: true
        default: scalar.properties.isWhitespace || scalar.value == 0xFFFD
        }
    }
}
