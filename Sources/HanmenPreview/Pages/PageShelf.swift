public import HanmenCore

/// The name of a page as it looks: a page that looks the same keeps its name, so that it is not sent again.
public struct PageID: Hashable, Sendable, RawRepresentable, Encodable {
    /// `p` and a number.
    public var rawValue: String
    /// A name that somebody asks for.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A page that can be drawn, and found again in the document that it stands in.
public struct ShelvedPage: Sendable {
    /// A document of this page alone.
    public var document: PagedDocument
}

/// The pages that windows show or have just shown, by their names.
struct PageShelf {
    private var pages: [PageID: ShelvedPage] = [:]
    private var last = 0

    /// Names the pages of a document; those that look as in `before` keep their names.
    mutating func name(
        _ document: PagedDocument, before: [PageLook: PageID]
    ) -> (names: [PageID], looks: [PageLook: PageID]) {
        var looks: [PageLook: PageID] = [:]
        let names = document.pages.map { page in
            let look = PageLook(page, fonts: document.fonts)
            // Two blank pages of a document are one drawing, with one name.
            let name = looks[look] ?? before[look] ?? newName()
            looks[look] = name
            if pages[name] == nil {
                var alone = document
                alone.pages = [page]
                pages[name] = ShelvedPage(document: alone)
            }
            return name
        }
        return (names, looks)
    }

    private mutating func newName() -> PageID {
        last += 1
        return PageID(rawValue: "p\(last)")
    }

    /// The page of a name.
    subscript(name: PageID) -> ShelvedPage? { pages[name] }

    /// Puts away all pages but these.
    mutating func keep(_ names: Set<PageID>) {
        guard pages.count > names.count else { return }
        pages = pages.filter { names.contains($0.key) }
    }
}
