/// The class of characters whose role depends on their neighbours (JLREQ Appendix A, remarks).
public enum CharacterContext {
    /// The class of each scalar of a text.
    public static func classes(of scalars: [Unicode.Scalar]) -> [CharacterClass] {
        scalars.indices.map { classOf(scalars, at: $0) }
    }

    private static func classOf(_ scalars: [Unicode.Scalar], at index: Int) -> CharacterClass {
        let scalar = scalars[index]
        let plain = CharacterClassTable.characterClass(of: scalar)
        switch scalar {
        case ",", ".":
            // A decimal point or a thousands comma belongs to its number (cl-24).
            return isDigit(scalars, index - 1) && isDigit(scalars, index + 1) ? .groupedNumeral : plain
        case "’":
            // An apostrophe inside a Latin word is no closing bracket.
            return isLetter(scalars, index - 1) && isLetter(scalars, index + 1) ? .western : plain
        default:
            return plain
        }
    }

    private static func isDigit(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
    }

    private static func isLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars.indices.contains(index), scalars[index].isASCII else { return false }
        return scalars[index].properties.isAlphabetic
    }
}
