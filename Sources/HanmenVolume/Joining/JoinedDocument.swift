public import HanmenCore

/// Several documents as one: faces listed once, leaves numbered through, each document a part of the structure.
public struct JoinedDocument: Sendable {
    /// The document so far.
    public private(set) var document: PagedDocument
    private var fonts: [FontFace: FontID] = [:]
    private var nextLeaf = 0

    /// Nothing joined yet.
    public init(_ metadata: DocumentMetadata) {
        document = PagedDocument(
            pages: [], fonts: [], structure: StructureNode(.document), outline: [], metadata: metadata)
    }

    /// Adds the pages of a document behind all others.
    ///
    /// - Parameters:
    ///   - labels: the labels of the pages, one each.
    ///   - outline: the level and the title of its entry in the outline; its own entries go under that one.
    public mutating func append(_ other: PagedDocument, labels: [String], outline entry: OutlineEntry?) {
        let first = document.pages.count
        let renumbering = Renumbering(fonts: other.fonts.map { number(of: $0) }, leafOffset: nextLeaf)
        nextLeaf += other.structure.highestLeaf + 1
        for (page, label) in zip(other.pages, labels) {
            var page = renumbering.applied(to: page)
            page.label = label
            document.pages.append(page)
        }
        let root = renumbering.applied(to: other.structure)
        if !root.children.isEmpty {
            document.structure.children.append(.node(StructureNode(.part, children: root.children)))
        }
        guard var entry else { return }
        entry.page += first
        document.outline.append(entry)
        // The title stands there already.
        let own = other.outline.drop { $0.title == entry.title }
        let top = own.map(\.level).min() ?? 1
        document.outline += own.map { inner in
            var inner = inner
            inner.page += first
            inner.level += entry.level + 1 - top
            return inner
        }
    }

    /// Adds an entry to the outline that leads to the next page.
    public mutating func appendOutline(_ title: String, level: Int) {
        document.outline.append(
            OutlineEntry(title: title, level: level, page: document.pages.count, position: .zero))
    }

    /// Adds an empty page of the size of the last one (白紙).
    public mutating func appendBlank(label: String) {
        guard let last = document.pages.last else { return }
        document.pages.append(Page(boxes: last.boxes, frame: Frame(size: last.frame.size), label: label))
    }

    /// Draws something on a page that belongs to no document of its own: a folio of the whole.
    mutating func stamp(_ item: FrameItem, in faces: [FontFace], on page: Int) {
        let renumbering = Renumbering(fonts: faces.map { number(of: $0) }, leafOffset: 0)
        let stamped = renumbering.applied(
            to: Page(
                boxes: document.pages[page].boxes,
                frame: Frame(size: document.pages[page].frame.size, items: [item]),
                label: ""))
        document.pages[page].frame.items += stamped.frame.items
    }

    private mutating func number(of face: FontFace) -> FontID {
        if let known = fonts[face] { return known }
        let id = FontID(index: document.fonts.count)
        document.fonts.append(face)
        fonts[face] = id
        return id
    }
}
