/// The codes that the glyphs of one face are written with in one file, and which text each code stands for.
///
/// An embedded font maps a code to one text. Where a house rule draws 「（」 for a typed `(`, or two characters look the
/// same, one glyph stands for several texts and has a code for each, so that every reader extracts what was typed
/// without help from the content around it.
package struct GlyphCodes {
    /// A glyph that stands for a text.
    package struct Use {
        /// The glyph's number in its face.
        package var glyph: Int
        /// How many other texts it stood for before.
        package var rank: Int
        fileprivate var text: UInt32
    }

    /// The uses by code, in the order of their first appearance; code 0 is the glyph for missing characters.
    package private(set) var uses = [Use(glyph: 0, rank: 0, text: GlyphCodes.noText)]
    /// By glyph, the code of its first use; 0 where it was not used yet.
    private var first: [UInt16] = []
    /// The codes of the few uses that are not the first of their glyph.
    private var further: [Further: UInt16] = [:]
    private var furtherCounts: [Int: Int] = [:]
    /// The texts of several characters, and their numbers beyond those of Unicode.
    private var longer: [String] = []
    private var numbers: [String: UInt32] = [:]

    private struct Further: Hashable {
        var glyph: Int
        var text: UInt32
    }

    /// No glyph is used yet.
    package init() {}

    /// The code of a glyph (below 65,536) that stands for a text by itself, in sound UTF-8, or for none, where only several
    /// glyphs together stand for one. Nil where the file's font has no code left.
    package mutating func code(glyph: Int, text: UnsafeBufferPointer<UInt8>?) -> Int? {
        let text = if let text { number(of: text) } else { Self.noText }
        if glyph < first.count {
            let code = Int(first[glyph])
            if code > 0, uses[code].text == text { return code }
        }
        return newCode(glyph: glyph, text: text)
    }

    /// The text that a code stands for by itself.
    package func text(of code: Int) -> String? {
        let number = uses[code].text
        guard number != Self.noText else { return nil }
        guard number < Self.unicodeEnd else { return longer[Int(number - Self.unicodeEnd)] }
        return Unicode.Scalar(number).map { String($0) }
    }

    private mutating func newCode(glyph: Int, text: UInt32) -> Int? {
        let missing = glyph + 1 - first.count
        if missing > 0 { first += repeatElement(0, count: missing + 4096) }
        let isFirst = first[glyph] == 0
        let key = Further(glyph: glyph, text: text)
        if !isFirst, let code = further[key] { return Int(code) }
        guard let code = UInt16(exactly: uses.count) else { return nil }
        var rank = 0
        if isFirst {
            first[glyph] = code
        } else {
            further[key] = code
            furtherCounts[glyph, default: 0] += 1
            rank = furtherCounts[glyph, default: 0]
        }
        uses.append(Use(glyph: glyph, rank: rank, text: text))
        return Int(code)
    }

    // MARK: Numbers of texts

    private static let unicodeEnd: UInt32 = 0x11_0000
    private static let noText = UInt32.max

    /// A lone character's own number, or that of a longer text.
    private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        text.loneScalar ?? longNumber(of: text)
    }

    private mutating func longNumber(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let text = String(decoding: text, as: UTF8.self)
        if let known = numbers[text] { return known }
        longer.append(text)
        let number = Self.unicodeEnd + UInt32(longer.count - 1)
        numbers[text] = number
        return number
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The value of the one character that sound UTF-8 consists of; nil where it is none or several.
    fileprivate var loneScalar: UInt32? {
        guard let lead = first else { return nil }
        switch (lead, count) {
        case (..<0x80, 1): return UInt32(lead)
        case (0xC0..<0xE0, 2): return UInt32(lead & 0x1F) << 6 | tail(1)
        case (0xE0..<0xF0, 3): return UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
        case (0xF0..., 4): return UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
        default: return nil
        }
    }

    private func tail(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }
}
