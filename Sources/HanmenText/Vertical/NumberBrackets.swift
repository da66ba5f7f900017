/// Draws the half-width brackets of a numbered mark full-width on vertical lines: `(1)` as （1）, its number upright.
///
/// Turned like a Latin word, the mark of an item could hardly be told from its text. The text keeps what was typed.
enum NumberBrackets {
    /// Widens the brackets of every `(n)` whose number is short enough to stand side by side.
    static func widen(_ characters: inout [SetCharacter], upTo digits: Int) {
        guard digits > 0 else { return }
        for start in characters.indices where characters[start].base == "(" {
            let end = characters[(start + 1)...].firstIndex { !("0"..."9").contains($0.base) }
            guard let end, 1...digits ~= end - start - 1, characters[end].base == ")" else { continue }
            characters[start].base = "（"
            characters[end].base = "）"
        }
    }
}
