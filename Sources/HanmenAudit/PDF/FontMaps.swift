import HanmenReading

/// Searches the texts that fonts give to their glyphs, one behind the other.
///
/// Glyphs of a subset come in the order in which they are used first, so that a value can be read there that is drawn
/// nowhere. Two characters side by side are a hint only; digits say nothing, for they stand in order in any font.
enum FontMaps {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        for (number, node) in file.contents.objects.sorted(by: { $0.key < $1.key }) {
            let place = Place(.fontMaps, path: file.path, object: number)
            if let stream = node.stream, isMap(stream) {
                let map = CharacterMap(stream.data)
                search(map.written.joined(), place, &inspection)
                let ordered = map.texts.sorted { $0.key.value < $1.key.value }.map(\.value)
                if ordered != map.written { search(ordered.joined(), place, &inspection) }
            }
            for names in glyphNames(in: node) {
                search(names.compactMap(GlyphName.text).joined(), place, &inspection)
            }
        }
    }

    /// The names that encodings in an object give to glyphs.
    private static func glyphNames(in node: PDFNode) -> [[String]] {
        let parts = node.items ?? node.entries.map { Array($0.values) } ?? []
        let own = node.entries?["Differences"]?.items?.compactMap(\.nameText)
        return (own.map { [$0] } ?? []) + parts.flatMap(glyphNames)
    }

    private static func isMap(_ stream: PDFStream) -> Bool {
        stream.data.firstRange(of: Array("beginbf".utf8)) != nil
    }

    private static func search(_ text: String, _ place: Place, _ inspection: inout Inspection) {
        var finder = Finder(inspection.finder.patterns)
        finder.search(text, at: place)
        for leak in finder.leaks {
            let letters = Skeleton.of(inspection.finder.patterns.secrets[leak.secret].text)
            if letters.count > 2, !letters.allSatisfy(\.isASCIIDigit) {
                inspection.finder.take(leak)
            } else if !inspection.hints.contains(leak) {
                inspection.hints.append(leak)
            }
        }
    }
}
