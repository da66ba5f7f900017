/// What stands between two lines that the writer's editor broke: nothing in Japanese, a space between words of
/// Latin letters.
enum LineJoining {
    /// Whether a space belongs between the last character of a line and the first of the next.
    static func needsSpace(after last: Character?, before first: Character?) -> Bool {
        guard let last, let first else { return false }
        return isWestern(last) && isWestern(first)
    }

    /// Letters, digits and marks of Western text.
    private static func isWestern(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return scalar.value < 0x0250 && scalar != " "
    }
}
