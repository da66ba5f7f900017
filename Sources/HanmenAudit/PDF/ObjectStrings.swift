import HanmenReading

/// Searches the strings and names of every object: title, alternative texts, bookmarks, comments, values of fields,
/// file names, scripts.
enum ObjectStrings {
    static func search(_ file: PDFInspector.File, _ inspection: inout Inspection) {
        for (number, node) in file.contents.objects.sorted(by: { $0.key < $1.key }) {
            walk(node, key: nil, Place(.objectStrings, path: file.path, object: number), &inspection)
        }
        walk(
            .dictionary(file.contents.trailer), key: nil,
            Place(.objectStrings, path: file.path, detail: "trailer"), &inspection)
    }

    private static func walk(
        _ node: PDFNode, key: String?, _ place: Place, _ inspection: inout Inspection
    ) {
        switch node {
        case .string(let bytes): search(bytes, key, place, &inspection)
        case .name(let name): search(Array(name.utf8), key, place, &inspection)
        case .array(let items): for item in items { walk(item, key: key, place, &inspection) }
        case .dictionary, .stream:
            for (key, value) in node.entries ?? [:] {
                search(Array(key.utf8), nil, place, &inspection)
                walk(value, key: key, place, &inspection)
            }
        case .null, .boolean, .number, .reference: break
        }
    }

    private static func search(
        _ bytes: [UInt8], _ key: String?, _ place: Place, _ inspection: inout Inspection
    ) {
        guard bytes.count > 1 else { return }
        var place = place
        place.detail = key.map { "/\($0)" } ?? place.detail
        inspection.finder.search(bytes, as: .text, at: place)
        for text in TextEscapes.undone(TextString.text(bytes)) { inspection.finder.search(text, at: place) }
    }
}
