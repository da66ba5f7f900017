import HanmenCore
import HanmenForms

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
    /// The grid that lines return to, if there is one (行の格子).
    var grid: LineGrid?
    /// The least height of what stands on the last page of a text, if there is one (末頁).
    var leastLastHeight: Length?

    func pages(_ galley: Galley) -> [[PlacedItem]] {
        var items = galley.items
        var filled = self.filled(items)
        if let leastLastHeight {
            let evener = LastPageEvener(leastHeight: leastLastHeight)
            let starts = evener.pageStarts(for: filled, items: items)
            for index in starts { items[index].startsPage = true }
            if !starts.isEmpty { filled = self.filled(items) }
        }
        return filled.isEmpty ? [[]] : filled.map(\.items)
    }

    /// A page and the first item of the galley on it.
    struct FilledPage {
        var first: Int
        var items: [PlacedItem]
    }

    private func filled(_ items: [GalleyItem]) -> [FilledPage] {
        var items = items
        var pages: [FilledPage] = []
        var next = 0
        while next < items.count {
            let first = next
            pages.append(FilledPage(first: first, items: fill(&items, from: &next)))
        }
        return pages
    }

    /// One page; moves `next` to the first item of the following one. A row that is broken leaves its rest in place.
    private func fill(_ items: inout [GalleyItem], from next: inout Int) -> [PlacedItem] {
        var page: [PlacedItem] = repeatedHead(for: items[next])
        let headCount = page.count
        var y = page.reduce(Length.zero) { $0 + $1.item.height }
        while next < items.count {
            var item = items[next]
            let isFirst = page.count == headCount
            if !isFirst, item.startsPage { return page }
            let wanted = max(item.stop ?? .zero, y + (page.isEmpty ? .zero : item.spaceBefore))
            let top = grid?.top(of: item, at: wanted) ?? wanted
            if top + item.height <= height {
                if let filling = item.filling { item = filling(height - top) }
                grid?.center(&page, over: top - wanted)
                page.append(PlacedItem(item: item, y: top))
                y = top + item.height
                next += 1
            } else if let (first, rest) = split(
                item, toFit: height - top, isForced: !canStepBack(page, keeping: headCount))
            {
                page.append(PlacedItem(item: first, y: top))
                items[next] = rest
                return page
            } else if isFirst {
                page.append(PlacedItem(item: item, y: top))
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
        guard item.mayBreak, case .tableRow(let row) = item.content,
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

extension PageBreaker {
    /// A breaker for pages as a form's style asks for them.
    init(_ context: LayoutContext) {
        let pages = context.style.pages
        height = context.area.height
        grid = pages.keepsLinesOnGrid ? LineGrid(pitch: context.pitch) : nil
        leastLastHeight = pages.leastLastLines.map { context.pitch * $0 }
    }
}
