import HanmenCore

/// Which texts the glyphs of a document stand for.
///
/// An embedded font maps a glyph to one text. Where a house rule draws 「（」 for a typed `(`, or two characters look
/// the same, one glyph stands for several: each further text gets an instance of the face of its own, so that every
/// reader extracts what was typed without help from the content around it.
final class GlyphTexts {
    /// By face and glyph, the text it was drawn for first; 0 where it was not drawn yet.
    private var first: [[UInt32]] = []
    /// By face and instance, the glyphs with their texts in the order of their first use.
    private var used: [[[(glyph: UInt32, text: UInt32)]]] = []
    /// The further texts of the few glyphs that have some.
    private var further: [Key: [UInt32]] = [:]
    /// The texts of several characters, and their numbers beyond those of Unicode.
    private var longer: [String] = []
    private var numbers: [String: UInt32] = [:]

    init() {}

    private struct Key: Hashable {
        var font: Int
        var glyph: UInt32
    }

    /// The instance of the face to draw a glyph with that stands for a text; the first is 0.
    func instance(font: Int, glyph: UInt32, text: UnsafeBufferPointer<UInt8>) -> Int {
        let text = number(of: text)
        reserve(font: font, glyph: Int(glyph))
        let known = first[font][Int(glyph)]
        guard known != text else { return 0 }
        if known == 0 {
            first[font][Int(glyph)] = text
            note(font: font, instance: 0, glyph, text)
            return 0
        }
        let key = Key(font: font, glyph: glyph)
        if let place = further[key, default: []].firstIndex(of: text) { return place + 1 }
        further[key, default: []].append(text)
        let instance = further[key, default: []].count
        note(font: font, instance: instance, glyph, text)
        return instance
    }

    /// The texts of the glyphs that were drawn with an instance of a face.
    func texts(font: Int, instance: Int) -> [Int: String] {
        guard used.indices.contains(font), used[font].indices.contains(instance) else { return [:] }
        let pairs = used[font][instance].map { (Int($0.glyph), text(of: $0.text)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private func note(font: Int, instance: Int, _ glyph: UInt32, _ text: UInt32) {
        while used[font].count <= instance { used[font].append([]) }
        used[font][instance].append((glyph, text))
    }

    private func reserve(font: Int, glyph: Int) {
        while first.count <= font {
            first.append([])
            used.append([])
        }
        let missing = glyph + 1 - first[font].count
        if missing > 0 { first[font] += repeatElement(0, count: missing + 4096) }
    }

    // MARK: Numbers of texts

    private static let unicodeEnd: UInt32 = 0x11_0001

    /// A lone character's own number and one, or that of a longer text.
    private func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if let scalar = text.loneScalar { return scalar + 1 }
        let text = String(decoding: text, as: UTF8.self)
        if let known = numbers[text] { return known }
        longer.append(text)
        let number = Self.unicodeEnd + UInt32(longer.count - 1)
        numbers[text] = number
        return number
    }

    private func text(of number: UInt32) -> String {
        guard number < Self.unicodeEnd else { return longer[Int(number - Self.unicodeEnd)] }
        return Unicode.Scalar(number - 1).map { String($0) } ?? ""
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
