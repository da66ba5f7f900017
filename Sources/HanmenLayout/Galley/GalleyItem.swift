import HanmenCore

/// What one element of the structure draws in one place; nil draws decoration.
struct Slug {
    var owner: StructureBuilder.NodeID?
    /// Drawn things, from the top left of the galley item.
    var items: [FrameItem]
    /// What it says as one piece of text, where air stands between its letters (均等割付); a reader of the file would
    /// take the air for spaces.
    var spreadText: String?
    /// Where it is read among the slugs of its cell: those of one cell of a table in the cell after each other, though
    /// their lines stand beside those of other cells.
    var rank = 0
    /// Whether it is drawn before all else on its page, as an imprint is: ink on the text would hide it.
    var liesUnderText = false

    /// The slug with its things changed.
    func map(_ change: (FrameItem) -> FrameItem) -> Slug {
        var slug = self
        slug.items = items.map(change)
        return slug
    }
}

/// A piece of the endless column before it is cut into pages: a line, a row, a picture.
struct GalleyItem {
    /// What it draws.
    enum Content {
        case slugs([Slug])
        case tableRow(TableRow)
    }

    /// What it draws.
    var content: Content
    /// Its height.
    var height: Length
    /// The air above, dropped at the head of a page.
    var spaceBefore: Length = .zero
    /// Where its head stands on its page, from the head of the type area, unless what is above it reaches further down.
    var stop: Length?
    /// Whether a page may not end behind it.
    var keepsWithNext = false
    /// Whether it begins a new page.
    var startsPage = false
    /// Whether a page may end inside it, where its kind allows that at all.
    var mayBreak = true
    /// How it stands on the grid of lines, where the layout asks for one.
    var gridPlacement = GridPlacement.onLine
    /// Makes it as high as the room that a page has left, where it takes all of that.
    var filling: ((Length) -> GalleyItem)?
    /// What leads to it from the outline.
    var outline: OutlineMark?
    /// The name of the block that it belongs to.
    var block: String?

    /// An item that draws slugs.
    init(_ slugs: [Slug], height: Length) {
        content = .slugs(slugs)
        self.height = height
    }

    /// A row of a table.
    init(_ row: TableRow) {
        content = .tableRow(row)
        height = row.height
        gridPlacement = .free
    }
}

/// How an item of the galley stands on the grid of lines (行の格子).
enum GridPlacement {
    /// Its head stands on a line of the grid.
    case onLine
    /// It goes on right behind the item before it, of the same block.
    case continuing
    /// It stands where it comes: tables and pictures.
    case free
}

/// A title for the outline.
struct OutlineMark {
    var title: String
    var level: Int
}

/// The endless column of a document.
struct Galley {
    private(set) var items: [GalleyItem] = []
    private var pendingSpace = Length.zero
    private var pendingPageStart = false

    /// Adds the items of a block, with air above and below.
    mutating func append(_ block: [GalleyItem], before: Length = .zero, after: Length = .zero) {
        guard !block.isEmpty else { return pendingSpace = max(pendingSpace, before, after) }
        var block = block
        block[0].spaceBefore = max(block[0].spaceBefore, before, pendingSpace)
        if pendingPageStart { block[0].startsPage = true }
        pendingPageStart = false
        pendingSpace = after
        for index in block.indices.dropFirst() { block[index].gridPlacement = .continuing }
        items += block
    }

    /// Names the items from one on after their block; blocks that are repeated stand under the name of the repeat.
    mutating func name(itemsFrom first: Int, _ block: String) {
        for index in items.indices.dropFirst(first) { items[index].block = block }
    }

    /// Keeps the items from one on with what follows: a line that heads a table.
    mutating func keepWithNext(itemsFrom first: Int) {
        for index in items.indices.dropFirst(first) { items[index].keepsWithNext = true }
    }

    /// Adds air; neighbouring airs do not add up, the larger counts.
    mutating func addSpace(_ space: Length) { pendingSpace = max(pendingSpace, space) }

    /// The next item begins a new page.
    mutating func startPage() { pendingPageStart = true }
}
