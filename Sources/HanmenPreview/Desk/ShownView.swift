import HanmenCore

/// What the windows of a view show.
struct ShownView {
    var revision = 0
    var milliseconds = 0.0
    var first = ShownPages()
    /// The pages of the second layout, where two are compared.
    var second: ShownPages?

    /// The pages that its windows show or have just shown.
    var names: Set<PageID> { first.all.union(second?.all ?? []) }

    /// What lies on a page; the details of a document are made when they are first asked for.
    mutating func details(of name: PageID, make: (SetPages) -> DocumentDetails?) -> PageDetails? {
        first.details(of: name, make: make) ?? second?.details(of: name, make: make)
    }
}

/// The pages of one layout: the last good ones, whatever is wrong now.
struct ShownPages {
    /// What came of setting last.
    private(set) var latest: SetPages?
    /// The last that had pages without errors.
    private(set) var good: SetPages?
    private(set) var states: [PageState] = []
    private var names: [PageID] = []
    private var earlier: [PageID] = []
    private var looks: [PageLook: PageID] = [:]
    private var details: DocumentDetails?

    /// Whether the pages are those of what is written now.
    var isFresh: Bool { latest?.isGood ?? false }

    /// Windows may still ask for the pages before these.
    var all: Set<PageID> { Set(names).union(earlier) }

    mutating func show(_ pages: SetPages, on shelf: inout PageShelf) {
        latest = pages
        guard pages.isGood, let document = pages.document else { return }
        good = pages
        details = nil
        earlier = names
        (names, looks) = shelf.name(document, before: looks)
        states = zip(names, document.pages).map { name, page in
            PageState(
                id: name, label: page.label, width: page.boxes.media.size.width.points,
                height: page.boxes.media.size.height.points)
        }
    }

    mutating func details(of name: PageID, make: (SetPages) -> DocumentDetails?) -> PageDetails? {
        guard let good, let index = names.firstIndex(of: name) else { return nil }
        let known = details ?? make(good)
        details = known
        return known?.page(index)
    }
}
