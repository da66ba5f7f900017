/// Which width digits are drawn in (forms.md C02); what is extracted stays what was typed.
public enum DigitWidth: CaseIterable, Hashable, Sendable {
    /// As they were typed.
    case asTyped
    /// All half-width.
    case half
    /// All full-width.
    case full
    /// A single digit full-width, two and more half-width: the custom of many offices.
    case singleFull

    /// Redraws the digits of a text.
    func apply(to characters: inout [SetCharacter]) {
        var start = 0
        while start < characters.count {
            guard Self.isDigit(characters[start].base) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < characters.count, Self.continuesNumber(characters, end) { end += 1 }
            redraw(&characters, start..<end)
            start = end
        }
    }

    private func redraw(_ characters: inout [SetCharacter], _ number: Range<Int>) {
        let wide = self == .full || (self == .singleFull && number.count == 1)
        for index in number where Self.isDigit(characters[index].base) {
            let base = characters[index].base
            if wide, base.isASCII { characters[index].base = base.fullWidth }
            if !wide, !base.isASCII { characters[index].base = base.halfWidth }
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    /// A comma or a point between digits belongs to the number.
    private static func continuesNumber(_ characters: [SetCharacter], _ index: Int) -> Bool {
        if isDigit(characters[index].base) { return true }
        guard ",.:，．".unicodeScalars.contains(characters[index].base), index + 1 < characters.count else {
            return false
        }
        return isDigit(characters[index + 1].base)
    }
}
