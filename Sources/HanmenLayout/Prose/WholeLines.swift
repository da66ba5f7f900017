import HanmenCore

extension [GalleyItem] {
    /// A heading in the middle of whole lines (行取り, JLREQ §4.1.6): as many as the layout asks for, more where it
    /// is higher than that. One line without a grid is left as high as it is.
    func inWholeLines(_ lines: Double, pitch: Length, onGrid: Bool) -> [GalleyItem] {
        guard lines > 1 || onGrid, let last = indices.last else { return self }
        let natural = reduce(Length.zero) { $0 + $1.height }
        let free = pitch * Swift.max(lines, (natural / pitch).rounded(.up)) - natural
        guard free > .zero else { return self }
        var items = self
        items[0].lower(by: free / 2)
        items[last].height += free - free / 2
        return items
    }
}

extension GalleyItem {
    /// Makes room above what the item draws.
    fileprivate mutating func lower(by distance: Length) {
        guard case .slugs(let slugs) = content else { return }
        height += distance
        let offset = Point(x: .zero, y: distance)
        content = .slugs(slugs.map { slug in slug.map { $0.placed(at: offset) } })
    }
}
