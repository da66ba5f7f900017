import HanmenCore

/// Writes the outline (しおり; ISO 32000-1, 12.3.3).
struct OutlineWriter {
    let file: PDFFile
    let pages: [PDFObject]
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
        let root = file.add(["Type": .name("Outlines")])
        write(items, under: root)
        root.set("Count", .integer(items.reduce(0) { $0 + 1 + $1.descendantCount }))
        file.catalog.set("Outlines", .object(root))
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

    private func write(_ items: [Item], under parent: PDFObject) {
        let objects = items.map { item in
            file.add([
                "Title": .text(item.entry.title), "Parent": .object(parent),
                "Dest": document.destination(page: item.entry.page, item.entry.position, among: pages),
            ])
        }
        for (number, object) in objects.enumerated() {
            if number > 0 { object.set("Prev", .object(objects[number - 1])) }
            if number + 1 < objects.count { object.set("Next", .object(objects[number + 1])) }
            let item = items[number]
            guard !item.children.isEmpty else { continue }
            write(item.children, under: object)
            object.set("Count", .integer(item.descendantCount))
        }
        if let first = objects.first, let last = objects.last {
            parent.set("First", .object(first))
            parent.set("Last", .object(last))
        }
    }
}
