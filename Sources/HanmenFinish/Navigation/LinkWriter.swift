import HanmenCore

/// Writes link annotations (ISO 32000-1, 12.5.6.5) and ties them to the structure.
struct LinkWriter {
    let body: FileBody
    let pages: [BodyObject]
    let document: PagedDocument

    /// A written annotation and the leaf whose element holds it.
    struct Annotation {
        var object: BodyObject
        var page: Int
        var leaf: LeafID?
        /// Its key in the structure's parent tree.
        var key: Int
    }

    /// Writes the links of all pages; their keys follow those of the pages.
    func write() -> [Annotation] {
        var written: [Annotation] = []
        for (number, page) in document.pages.enumerated() {
            let links = page.links
            guard !links.isEmpty else { continue }
            let annotations = links.enumerated().map { index, link in
                let key = pages.count + written.count + index
                return Annotation(
                    object: annotation(link.area, on: page, key: key), page: number, leaf: link.leaf, key: key
                )
            }
            pages[number].set("Annots", .array(annotations.map(\.object.value)))
            written += annotations
        }
        return written
    }

    /// Printed with the page, without a border; readers say its text.
    private func annotation(_ link: LinkArea, on page: Page, key: Int) -> BodyObject {
        let target: (key: String, value: PDFValue) =
            switch link.target {
            case .address(let address): ("A", ["S": .name("URI"), "URI": .text(address)])
            case .place(let page, let point):
                ("Dest", document.destination(page: page, point, among: pages))
            }
        let annotation = body.add(
            .dictionary([
                ("Type", .name("Annot")), ("Subtype", .name("Link")),
                ("Rect", link.rect.upwards(on: page.boxes.media)), ("Border", [0, 0, 0]), ("F", 4),
                ("Contents", .text(link.text)), ("StructParent", .integer(key)), target,
            ]))
        return body.object(annotation)
    }
}
