import HanmenCore
import HanmenForms

/// Where the blocks of a form came to stand: for whoever compares layouts, and for previews.
enum BlockAreas {
    /// The areas of all pages, in the order of the blocks.
    static func areas(_ pages: [[PlacedItem]], in context: LayoutContext) -> [BlockArea] {
        pages.enumerated().flatMap { page, items -> [BlockArea] in
            let origin = context.area.origin(onPage: page + 1)
            var areas: [(name: String, top: Length, bottom: Length)] = []
            for item in items {
                guard let name = item.item.block else { continue }
                let bottom = item.y + item.item.height
                if let last = areas.last, last.name == name {
                    areas[areas.count - 1].bottom = max(last.bottom, bottom)
                } else {
                    areas.append((name, item.y, bottom))
                }
            }
            return areas.map { area in
                let lines = Rect(
                    x: .zero, y: area.top, width: context.area.width, height: area.bottom - area.top)
                let rect = context.style.writingMode == .vertical ? QuarterTurn.turned(lines) : lines
                return BlockArea(name: area.name, page: page, rect: rect.moved(by: origin))
            }
        }
    }
}
