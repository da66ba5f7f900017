import HanmenCore

/// Writes the outline (しおり; ISO 32000-1, 12.3.3).
struct OutlineWriter {
    let body: FileBody
    let pages: [BodyObject]
    let document: PagedDocument

    /// An entry with the entries under it.
    private struct Item {
        var entry: OutlineEntry
        var children: [Item] = []

        /// All entries under this one; every one is shown open.
        var descendantCount: Int { children.reduce(0) { $0 + 1 + $1.descendantCount } }
    }

    /// Writes the entries, nested by their levels; without entries there is no outline.
    func write() {
        var entries = document.outline.filter { pages.indices.contains($0.page) }[...]
        let items = Self.nest(&entries, above: Int.min)
        guard !items.isEmpty else { return }
        let root = body.object(body.add(["Type": .name("Outlines")]))
        write(items, under: root)
        root.set("Count", .integer(items.reduce(0) { $0 + 1 + $1.descendantCount }))
        body.catalog.set("Outlines", root.value)
    }

    /// Takes the leading entries of levels deeper than one level.
    private static func nest(_ entries: inout ArraySlice<OutlineEntry>, above level: Int) -> [Item] {
        var items: [Item] = []
        while let entry = entries.first, entry.level > level {
            entries.removeFirst()
            items.append(Item(entry: entry, children: nest(&entries, above: entry.level)))
        }
        return items
    }

    private func write(_ items: [Item], under parent: BodyObject) {
        let objects = items.map { item in
            body.object(
                body.add([
                    "Title": .text(item.entry.title), "Parent": parent.value,
                    "Dest": document.destination(page: item.entry.page, item.entry.position, among: pages),
                ]))
        }
        for (number, object) in objects.enumerated() {
            if number > 0 { object.set("Prev", objects[number - 1].value) }
            if number + 1 < objects.count { object.set("Next", objects[number + 1].value) }
            let item = items[number]
            guard !item.children.isEmpty else { continue }
            write(item.children, under: object)
            object.set("Count", .integer(item.descendantCount))
        }
        if let first = objects.first, let last = objects.last {
            parent.set("First", first.value)
            parent.set("Last", last.value)
        }
    }
}
