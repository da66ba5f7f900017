import CPango

/// Unicode's line breaking (UAX #14), as Pango applies it.
enum UnicodeLineBreaks {
    /// Whether a line may break before each scalar; one more entry stands for the end.
    static func marks(in text: String) -> [Bool] {
        var text = text
        let count = text.unicodeScalars.count
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: count + 1)
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let base = characters.baseAddress else { return }
                pango_get_log_attrs(
                    base, Int32(characters.count), -1, pango_language_from_string("ja"), &attributes,
                    Int32(count + 1))
            }
        }
        return attributes.indices.map { $0 > 0 && attributes[$0].is_line_break != 0 }
    }

    /// Whether Latin neighbours stand in a text between which a line may perhaps break. Numbers are never cut; between
    /// letters and digits of ASCII no line breaks (UAX #14, LB23, LB25 and LB28), whatever stands around them.
    static func mayCutLatin(_ text: SetText) -> Bool {
        let (characters, classes) = (text.characters, text.classes)
        return classes.indices.dropFirst().contains { index in
            classes[index].isLatin && classes[index - 1].isLatin
                && (classes[index] == .western || classes[index - 1] == .western)
                && !(characters[index - 1].isASCIIWord && characters[index].isASCIIWord)
        }
    }
}

extension SetCharacter {
    /// A letter or digit of ASCII without marks, drawn as it was typed.
    fileprivate var isASCIIWord: Bool {
        guard isPlain else { return false }
        switch base {
        case "0"..."9", "A"..."Z", "a"..."z": return true
        default: return false
        }
    }
}
