import HanmenCore

/// The grid of lines of a page: whole lines from the head of the type area (行の格子, JLREQ §2.4.1).
struct LineGrid {
    /// The distance from line to line.
    let pitch: Length

    /// Where an item begins that would come at a height: on the next line of the grid, unless it stands free.
    func top(of item: GalleyItem, at height: Length) -> Length {
        guard item.gridPlacement == .onLine, height > .zero else { return height }
        return pitch * ((height.raw + pitch.raw - 1) / pitch.raw)
    }

    /// Shares the air that opens behind a table or picture with the air above it.
    func center(_ page: inout [PlacedItem], over air: Length) {
        guard air > .zero else { return }
        let start = page.lastIndex { $0.item.gridPlacement != .continuing } ?? 0
        guard start > 0, page[start].item.gridPlacement == .free else { return }
        for index in start..<page.count { page[index].y += air / 2 }
    }
}
