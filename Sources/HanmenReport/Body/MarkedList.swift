import HanmenCore

/// Builds one list from marked lines; a mark of another kind opens a list inside the item above it.
struct MarkedList {
    private var levels: [[ListItem]] = []
    private var schemes: [MarkerScheme] = []

    var isEmpty: Bool { schemes.isEmpty }

    /// Adds an item under its mark.
    mutating func append(_ item: ListItem, scheme: MarkerScheme) {
        if let level = schemes.lastIndex(of: scheme) {
            while levels.count > level + 1 { closeLevel() }
        } else {
            schemes.append(scheme)
            levels.append([])
        }
        levels[levels.count - 1].append(item)
    }

    /// The list with everything closed.
    func finished() -> BlockList? {
        var list = self
        while list.levels.count > 1 { list.closeLevel() }
        guard let items = list.levels.first, let first = items.first, let last = items.last else {
            return nil
        }
        return BlockList(items: items, span: first.span.extended(to: last.span))
    }

    private mutating func closeLevel() {
        let items = levels.removeLast()
        schemes.removeLast()
        guard let first = items.first, let last = items.last else { return }
        let inner = BlockList(items: items, span: first.span.extended(to: last.span))
        let level = levels.count - 1
        let parent = levels[level].count - 1
        levels[level][parent].blocks.append(.list(inner))
        levels[level][parent].span = levels[level][parent].span.extended(to: inner.span)
    }
}

extension SourceSpan {
    /// The span from here to the end of a later one.
    func extended(to later: SourceSpan) -> SourceSpan {
        source.span(range.lowerBound..<max(range.upperBound, later.range.upperBound))
    }
}
