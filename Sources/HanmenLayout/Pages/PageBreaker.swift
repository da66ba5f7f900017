import HanmenCore

/// An item of the galley at its height on a page.
struct PlacedItem {
    var item: GalleyItem
    /// From the head of the type area.
    var y: Length
    /// A repeated table head: drawn, but no part of the structure.
    var isRepeated = false
}

/// Cuts the galley into pages: fills each as far as it goes, then steps back to the last place where it may end.
struct PageBreaker {
    /// The height of the type area.
    let height: Length

    func pages(_ galley: Galley) -> [[PlacedItem]] {
        var items = galley.items
        var pages: [[PlacedItem]] = []
        var next = 0
        while next < items.count {
            pages.append(fill(&items, from: &next))
        }
        return pages.isEmpty ? [[]] : pages
    }

    /// One page; moves `next` to the first item of the following one. A row that is broken leaves its rest in place.
    private func fill(_ items: inout [GalleyItem], from next: inout Int) -> [PlacedItem] {
        var page: [PlacedItem] = repeatedHead(for: items[next])
        let headCount = page.count
        var y = page.reduce(Length.zero) { $0 + $1.item.height }
        while next < items.count {
            let item = items[next]
            let isFirst = page.count == headCount
            if !isFirst, item.startsPage { return page }
            let space = page.isEmpty ? .zero : item.spaceBefore
            if y + space + item.height <= height {
                page.append(PlacedItem(item: item, y: y + space))
                y += space + item.height
                next += 1
            } else if let (first, rest) = split(
                item, toFit: height - y - space, isForced: !canStepBack(page, keeping: headCount))
            {
                page.append(PlacedItem(item: first, y: y + space))
                items[next] = rest
                return page
            } else if isFirst {
                page.append(PlacedItem(item: item, y: y + space))
                next += 1
                return page
            } else {
                stepBack(&page, from: &next, keeping: headCount)
                return page
            }
        }
        return page
    }

    /// Whether the page may end behind any of its items; else a row is rather broken than its headings left alone.
    private func canStepBack(_ page: [PlacedItem], keeping headCount: Int) -> Bool {
        page[headCount...].contains { !$0.item.keepsWithNext }
    }

    /// Takes back items that may not end a page; where none may, the page ends as it is.
    private func stepBack(_ page: inout [PlacedItem], from next: inout Int, keeping headCount: Int) {
        var end = page.count
        while end > headCount, page[end - 1].item.keepsWithNext { end -= 1 }
        guard end > headCount else { return }
        next -= page.count - end
        page.removeSubrange(end...)
    }

    /// The head rows of a table that goes on from the page before; a head that would take half the page is not
    /// repeated.
    private func repeatedHead(for item: GalleyItem) -> [PlacedItem] {
        guard case .tableRow(let row) = item.content, !row.isHead, row.grid.headHeight * 2 <= height else {
            return []
        }
        var y = Length.zero
        return row.grid.head.map { head in
            defer { y += head.height }
            return PlacedItem(item: GalleyItem(head), y: y, isRepeated: true)
        }
    }

    private func split(
        _ item: GalleyItem, toFit room: Length, isForced: Bool
    ) -> (GalleyItem, GalleyItem)? {
        guard case .tableRow(let row) = item.content,
            let (first, rest) = row.split(toFit: room, isForced: isForced)
        else { return nil }
        var (upper, lower) = (item, item)
        (upper.content, upper.height) = (.tableRow(first), first.height)
        (lower.content, lower.height) = (.tableRow(rest), rest.height)
        lower.outline = nil
        lower.startsPage = false
        return (upper, lower)
    }
}
