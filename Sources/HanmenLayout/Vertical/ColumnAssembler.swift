import HanmenCore
import HanmenForms
import HanmenText

/// Turns placed items into finished vertical pages: columns from right to left, each a marked line of text.
struct ColumnAssembler {
    let context: LayoutContext
    let furniture: FurnitureSetter

    /// The pages and the outline that leads into them.
    func assemble(_ pages: [[PlacedItem]]) -> (pages: [Page], outline: [OutlineEntry]) {
        var outline: [OutlineEntry] = []
        let finished = pages.enumerated().map { index, placed in
            let origin = context.area.origin(onPage: index + 1)
            outline += entries(placed, page: index, origin: origin)
            let columns =
                placed.flatMap { column($0, origin: origin, underText: true) }
                + placed.flatMap { column($0, origin: origin, underText: false) }
            return Page(
                boxes: PageBoxes(trimmedTo: context.area.sheet),
                frame: Frame(
                    size: context.area.sheet,
                    items: columns + furniture.items(page: index + 1, of: pages.count)),
                label: String(index + 1))
        }
        return (finished, outline.nestedWithoutSkips())
    }

    // MARK: Marked content

    private func column(_ placed: PlacedItem, origin: Point, underText: Bool) -> [FrameItem] {
        guard case .slugs(let slugs) = placed.item.content else { return [] }
        return slugs.filter { !$0.items.isEmpty && $0.liesUnderText == underText }.flatMap { slug in
            sequences(slug).map { mark, items in
                FrameItem.marked(
                    mark,
                    items.map { item in
                        QuarterTurn.turned(item.placed(at: Point(x: .zero, y: placed.y))).placed(at: origin)
                    })
            }
        }
    }

    /// The marked sequence of a slug: what it draws is one line of text, with what stands beside it.
    private func sequences(_ slug: Slug) -> [(Mark, [FrameItem])] {
        guard let owner = slug.owner else { return [(.artifact, slug.items)] }
        let leaf = context.structure.leaf(in: owner)
        let text = slug.items.map(\.text).joined()
        return [(text.isEmpty ? .leaf(leaf) : .line(leaf, text: text), slug.items)]
    }

    // MARK: Outline

    private func entries(_ placed: [PlacedItem], page: Int, origin: Point) -> [OutlineEntry] {
        placed.compactMap { item in
            item.item.outline.map { mark in
                let farSide = Point(x: .zero, y: item.y + item.item.height)
                return OutlineEntry(
                    title: mark.title, level: mark.level, page: page,
                    position: origin + QuarterTurn.turned(farSide))
            }
        }
    }
}

extension FrameItem {
    /// The text that it says.
    fileprivate var text: String {
        switch self {
        case .glyphs(let run): run.text
        case .marked(_, let items): items.map(\.text).joined()
        case .frame(let frame, _): frame.items.map(\.text).joined()
        case .outlines, .rule, .box, .image, .drawing, .link, .field: ""
        }
    }
}
