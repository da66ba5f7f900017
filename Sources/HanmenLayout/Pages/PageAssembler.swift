import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Turns placed items into finished pages: marks, rules, folio, outline.
struct PageAssembler {
    let context: LayoutContext
    let furniture: FurnitureSetter

    /// The pages and the outline that leads into them.
    func assemble(_ pages: [[PlacedItem]]) -> (pages: [Page], outline: [OutlineEntry]) {
        var outline: [OutlineEntry] = []
        let finished = pages.enumerated().map { index, placed in
            let origin = context.area.origin(onPage: index + 1)
            outline += entries(placed, page: index, origin: origin)
            var items =
                fills(placed, origin: origin) + underText(placed, origin: origin)
                + marked(placed, origin: origin) + rules(placed, origin: origin)
            items += furniture.items(page: index + 1, of: pages.count)
            return Page(
                boxes: PageBoxes(trimmedTo: context.area.sheet),
                frame: Frame(size: context.area.sheet, items: items), label: String(index + 1))
        }
        return (finished, outline.nestedWithoutSkips())
    }

    // MARK: Marked content

    /// Imprints of seals, drawn before the text that stands on them: decoration.
    private func underText(_ placed: [PlacedItem], origin: Point) -> [FrameItem] {
        placed.flatMap { item in
            item.slugs.filter(\.liesUnderText).map { slug in
                let place = Point(x: origin.x, y: origin.y + item.y)
                return .marked(.artifact, slug.items.map { $0.placed(at: place) })
            }
        }
    }

    /// One marked sequence for all that an element draws in a row on the page, one of its own for spread text.
    private func marked(_ placed: [PlacedItem], origin: Point) -> [FrameItem] {
        var result: [FrameItem] = []
        var owner: StructureBuilder.NodeID?
        var isRepeated = false
        var open: [FrameItem] = []
        func close() {
            guard !open.isEmpty else { return }
            let mark = owner.map { Mark.leaf(context.structure.leaf(in: $0)) }
            result.append(.marked(mark ?? (isRepeated ? .pagination(.tableHead) : .artifact), open))
            open = []
        }
        for item in placed {
            let place = Point(x: origin.x, y: origin.y + item.y)
            for slug in item.slugs where !slug.items.isEmpty && !slug.liesUnderText {
                let slugOwner = item.isRepeated ? nil : slug.owner
                let items = slug.items.map { $0.placed(at: place) }
                if slugOwner != owner || item.isRepeated != isRepeated || slug.spreadText != nil { close() }
                (owner, isRepeated) = (slugOwner, item.isRepeated)
                guard let slugOwner, let text = slug.spreadText else {
                    open += items
                    continue
                }
                result.append(.marked(.line(context.structure.leaf(in: slugOwner), text: text), items))
            }
        }
        close()
        return result
    }

    // MARK: Rules

    /// What lies behind the labels of tables.
    private func fills(_ placed: [PlacedItem], origin: Point) -> [FrameItem] {
        let boxes = placed.flatMap { item -> [FrameItem] in
            guard case .tableRow(let row) = item.item.content else { return [] }
            return row.fills.map { FrameItem.box($0).placed(at: origin + Point(x: .zero, y: item.y)) }
        }
        return boxes.isEmpty ? [] : [.marked(.artifact, boxes)]
    }

    private func rules(_ placed: [PlacedItem], origin: Point) -> [FrameItem] {
        var drawn: [FrameItem] = []
        var index = 0
        while index < placed.count {
            guard case .tableRow(let first) = placed[index].item.content else {
                index += 1
                continue
            }
            var rows: [TableRow] = []
            var stops: [Length] = []
            while index < placed.count, case .tableRow(let row) = placed[index].item.content,
                row.grid.edges == first.grid.edges, rows.isEmpty || stops.last == placed[index].y
            {
                if stops.isEmpty { stops.append(placed[index].y) }
                stops.append(placed[index].y + row.height)
                rows.append(row)
                index += 1
            }
            drawn += TableRuleDrawer(grid: first.grid, stops: stops, rows: rows).items
        }
        return drawn.isEmpty ? [] : [.marked(.artifact, drawn.map { $0.placed(at: origin) })]
    }

    // MARK: Outline

    private func entries(_ placed: [PlacedItem], page: Int, origin: Point) -> [OutlineEntry] {
        placed.compactMap { item in
            item.item.outline.map {
                OutlineEntry(
                    title: $0.title, level: $0.level, page: page,
                    position: Point(x: origin.x, y: origin.y + item.y))
            }
        }
    }
}

extension [OutlineEntry] {
    /// The entries with levels that go in one by one, as those of the structure's headings do.
    func nestedWithoutSkips() -> [OutlineEntry] {
        var levels = HeadingLevels()
        return map { entry in
            var entry = entry
            entry.level = levels.level(forWritten: entry.level)
            return entry
        }
    }
}

extension PlacedItem {
    /// What it draws, from its own top left.
    fileprivate var slugs: [Slug] {
        switch item.content {
        case .slugs(let slugs): slugs
        case .tableRow(let row): row.slugs
        }
    }
}

extension FrameItem {
    /// The thing moved to a place.
    func placed(at offset: Point) -> FrameItem {
        switch self {
        case .glyphs(var run):
            run.origin = run.origin + offset
            return .glyphs(run)
        case .outlines(var run):
            run.origin = run.origin + offset
            return .outlines(run)
        case .rule(var rule):
            (rule.from, rule.to) = (rule.from + offset, rule.to + offset)
            return .rule(rule)
        case .box(var box):
            box.rect = box.rect.moved(by: offset)
            return .box(box)
        case .image(var image):
            image.rect = image.rect.moved(by: offset)
            return .image(image)
        case .drawing(let drawing, let place): return .drawing(drawing, at: place + offset)
        case .link(var area):
            area.rect = area.rect.moved(by: offset)
            return .link(area)
        case .field(var area):
            area.rect = area.rect.moved(by: offset)
            return .field(area)
        case .marked(let mark, let items):
            return .marked(mark, items.map { $0.placed(at: offset) })
        case .frame(let frame, let place):
            return .frame(frame, at: place + offset)
        }
    }
}
