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
}
