import HanmenFont

/// Writes the fonts of a file, each once, however many pages use it.
///
/// Fonts that were drawn as placeholders get the outlines of those glyphs that are used, and say which text each glyph
/// stands for. What Cairo embedded itself is taken over.
final class FontWriter {
    private let drawn: DrawnFile
    private let fonts: [String: DrawnFont]
    private let objects: DrawnObjects
    private let body: FileBody
    private var written: [PDFReference: PDFReference] = [:]

    init(_ drawn: DrawnFile, _ fonts: [String: DrawnFont], objects: DrawnObjects, body: FileBody) {
        self.drawn = drawn
        self.fonts = fonts
        self.objects = objects
        self.body = body
    }

    /// The font that takes a drawn one's place.
    func font(_ reference: PDFReference) throws(FinishingError) -> PDFReference {
        if let known = written[reference] { return known }
        let font = try make(reference)
        written[reference] = font
        return font
    }

    private func make(_ reference: PDFReference) throws(FinishingError) -> PDFReference {
        let font = drawn.entries(.reference(reference)) ?? []
        let descendant = drawn.entries(drawn.resolved(font["DescendantFonts"])?.items?.first)
        let descriptor = drawn.entries((descendant ?? font)["FontDescriptor"])
        guard let placeholder = descriptor?["FontName"]?.nameText?.split(separator: "+").last,
            let known = fonts[String(placeholder)]
        else { return try objects.object(reference) }
        guard let file = drawn.content(of: descriptor?["FontFile2"], by: body.deflater),
            let glyphs = PlaceholderFont.glyphs(inSubset: file), descendant != nil
        else { throw .unreadable(reason: "font \(placeholder)") }
        return try EmbeddedFont(known, glyphs: glyphs).write(to: body)
    }
}
