import HanmenCore

/// Finds where the page before a short last page should end, so that a few lines at least stand on the last one.
///
/// The order of the text never changes; where the page before cannot end earlier, all stays as it is.
struct LastPageEvener {
    /// The least height of what stands on a last page.
    let leastHeight: Length

    /// The items that should begin the last page of their text.
    func pageStarts(for pages: [PageBreaker.FilledPage], items: [GalleyItem]) -> [Int] {
        pages.indices.dropFirst().compactMap { index in
            let isLast = index == pages.count - 1 || items[pages[index + 1].first].startsPage
            let goesOn = !items[pages[index].first].startsPage
            guard isLast, goesOn, usedHeight(pages[index]) < leastHeight else { return nil }
            let end = index + 1 < pages.count ? pages[index + 1].first : items.count
            return start(from: pages[index - 1].first, before: pages[index].first, end: end, items)
        }
    }

    private func usedHeight(_ page: PageBreaker.FilledPage) -> Length {
        page.items.last.map { $0.y + $0.item.height } ?? .zero
    }

    /// The last item of the page before that may begin a page and brings enough with it.
    private func start(from first: Int, before old: Int, end: Int, _ items: [GalleyItem]) -> Int? {
        var height = height(of: items[old..<end])
        var candidate = old - 1
        while candidate > first {
            height += items[candidate].height
            if height >= leastHeight, mayBegin(candidate, items) {
                return self.height(of: items[first..<candidate]) >= leastHeight ? candidate : nil
            }
            height += items[candidate].spaceBefore
            candidate -= 1
        }
        return nil
    }

    /// A page may not begin inside a table, whose head would not be repeated, nor behind what keeps with its next.
    private func mayBegin(_ index: Int, _ items: [GalleyItem]) -> Bool {
        if case .tableRow = items[index].content, items[index].gridPlacement == .continuing { return false }
        return !items[index - 1].keepsWithNext
    }

    /// From the head of the first item to the foot of the last.
    private func height(of items: ArraySlice<GalleyItem>) -> Length {
        items.reduce(-(items.first?.spaceBefore ?? .zero)) { $0 + $1.spaceBefore + $1.height }
    }
}
