import CPango

/// Unicode's line breaking (UAX #14), as Pango applies it.
enum UnicodeLineBreaks {
    /// The offsets, in scalars, before which a line may break.
    static func offsets(in text: String) -> Set<Int> {
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
        return Set((1..<max(1, count)).filter { attributes[$0].is_line_break != 0 })
    }
}
