import HanmenCore

/// The body of a cluster in its glyph's cell (JLREQ §3.1.2): half an em for marks, word spaces a third.
struct ClusterBody {
    var width: Length
    var shift: Length = .zero

    init(_ characterClass: CharacterClass, advance: Length, em: Length) {
        width = advance
        if characterClass == .wordSpace { width = Length(raw: em.raw / 3) }
        guard characterClass.isHalfEmMark, advance.raw > em.raw * 3 / 4 else { return }
        width = Length(raw: em.raw / 2)
        switch characterClass {
        case .openingBracket: shift = width - advance
        case .middleDot: shift = Length(raw: (width.raw - advance.raw) / 2)
        default: break
        }
    }
}
