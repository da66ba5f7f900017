import HanmenReading

/// A font and codes in it that draw a random text: a font of the file that says what its glyphs mean, or one of the
/// standard fonts.
struct CanaryInk {
    /// The resource's name.
    static let fontName = "HanmenCanary"

    let text: String
    /// The text's codes in hexadecimal digits, in two parts.
    let codes: [String]
    /// How far the first part goes at 6 pt, generously.
    let advance: Int
    private let font: Int

    init?(_ contents: PDFContents, _ nest: inout CanaryNest, _ update: inout PDFUpdate) {
        for (number, node) in contents.objects.sorted(by: { $0.key < $1.key }) {
            guard let letters = Self.letters(node, contents) else { continue }
            let chosen = nest.some(12, of: letters)
            self.init(chosen, font: number)
            return
        }
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map {
            Letter(code: PDFSyntax.hexadecimal($0), text: String(Unicode.Scalar($0)))
        }
        let font = update.add(
            .dictionary(["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]))
        self.init(nest.some(14, of: letters), font: font)
    }

    private init(_ letters: [Letter], font: Int) {
        text = letters.map(\.text).joined()
        let half = letters.count / 2
        codes = [letters[..<half], letters[half...]].map { $0.map(\.code).joined() }
        advance = 6 * half
        self.font = font
    }

    private struct Letter: Sendable {
        var code: String
        var text: String
    }

    /// Glyphs of a font that are a letter each; nil where there are too few to be random.
    private static func letters(_ node: PDFNode, _ contents: PDFContents) -> [Letter]? {
        guard let entries = node.entries, contents.resolved(entries["Type"])?.nameText == "Font",
            contents.resolved(entries["Subtype"])?.nameText == "Type0",
            contents.resolved(entries["Encoding"])?.nameText == "Identity-H",
            let stream = contents.resolved(entries["ToUnicode"])?.stream
        else { return nil }
        let letters = CharacterMap(stream.data).texts.sorted { $0.key.value < $1.key.value }
            .filter { code, text in
                guard code.length == 2, let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
                else { return false }
                return (0x4E00...0x9FFF).contains(scalar.value)
                    && Skeleton.of(text).first.map { $0 >= 0x80 } == true
            }
            .map { code, text in
                Letter(
                    code: [code.value >> 8, code.value & 0xFF].map { PDFSyntax.hexadecimal(UInt8($0)) }
                        .joined(), text: text)
            }
        return letters.count >= 30 ? letters : nil
    }

    /// A page's resources with the font.
    func resources(of page: [String: PDFNode], _ contents: PDFContents) -> [String: PDFNode] {
        var resources = contents.inherited("Resources", of: page)
        var fonts = contents.entries(resources["Font"]) ?? [:]
        fonts[Self.fontName] = .reference(font)
        resources["Font"] = .dictionary(fonts)
        return resources
    }
}
