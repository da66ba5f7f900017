import HanmenCore

/// The pages of a file (ISO 32000-1, 7.7.3), one node over all of them.
final class PageTree {
    private let body: FileBody
    private let node: BodyObject
    /// The pages in order.
    private(set) var pages: [BodyObject] = []

    init(_ body: FileBody) {
        self.body = body
        node = body.object(body.add(["Type": .name("Pages")]))
        body.catalog.set("Pages", node.value)
    }

    /// Adds a page behind the last.
    ///
    /// All boxes are written alike, or rounding would let one stick out of another.
    func add(_ content: PageContent, _ boxes: PageBoxes) {
        var entries: PDFDictionary = [
            ("Type", .name("Page")), ("Parent", node.value),
            ("MediaBox", boxes.media.upwards(on: boxes.media)),
            ("TrimBox", boxes.trim.upwards(on: boxes.media)),
            ("BleedBox", boxes.bleed.upwards(on: boxes.media)),
            ("Contents", .reference(body.addStream(.compressed(content.bytes), []))),
            ("Resources", .dictionary(content.resources)),
        ]
        if let group = content.group { entries.append(("Group", .dictionary(group))) }
        pages.append(body.object(body.add(.dictionary(entries))))
    }

    /// Ties the pages together, when all are there.
    func close() {
        node.set("Kids", .array(pages.map(\.value)))
        node.set("Count", .integer(pages.count))
    }
}
