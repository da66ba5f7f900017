/// Finishes the fonts of a file, each once, however many pages use it.
final class FontFinisher {
    private var finished: Set<Int> = []

    /// Names the order of glyphs: PDF/A wants it said, though it is the usual one (ISO 19005-2, 6.2.11.3).
    func finish(fontsOf page: PDFObject) {
        guard let fonts = page["Resources"]?["Font"] else { return }
        for font in fonts.keys.compactMap({ fonts[$0] }) where finished.insert(font.identifier).inserted {
            for descendant in font["DescendantFonts"]?.items ?? []
            where descendant["Subtype"]?.isName("CIDFontType2") ?? false && descendant["CIDToGIDMap"] == nil {
                descendant.set("CIDToGIDMap", .name("Identity"))
            }
        }
    }
}
