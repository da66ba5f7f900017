import HanmenCode
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets what stands on every page outside the type area (欄外), and the folio: no part of the text
/// (ISO 14289-1, 7.8). Lines run across on vertical pages too.
struct FurnitureSetter {
    let context: LayoutContext
    let items: [FurnitureItem]

    /// What stands in one slot keeps so far from the next thing further out.
    private static let gap = Length.mm(2)
    /// Printers leave so much of a sheet's edge white.
    private static let whiteEdge = Length.mm(4)
    /// Bars reach so far beyond the sheet, so that a cut that misses shows no white.
    private static let bleed = Length.mm(3)

    /// All of a page, counted from 1.
    func items(page: Int, of count: Int) -> [FrameItem] {
        let folio = FolioSetter(context: context)
        let folioItems = folio.items(page: page, of: count)
        var taken: [FurnitureSlot: Length] = [:]
        if let style = context.style.folio, !folioItems.isEmpty {
            taken[FurnitureSlot(isAbove: false, alignment: style.alignment)] = style.size * 1.6
        }
        let drawn = items.filter { $0.pages.contains(page) }.flatMap { item -> [FrameItem] in
            guard let slot = item.place.slot(onPage: page, context.style) else {
                return edge(item, page, of: count)
            }
            let set = self.set(
                item, in: slot, on: FurniturePage(number: page, count: count), after: taken[slot] ?? .zero)
            taken[slot, default: .zero] += set.height
            return set.items.isEmpty
                ? [] : [.marked(.pagination(slot.isAbove ? .header : .footer), set.items)]
        }
        return drawn + folioItems
    }

    /// Things that the margins have no room for.
    var diagnostics: [Diagnostic] {
        items.compactMap { item in
            let isAbove = item.place == .topEdge || item.place.slot(onPage: 1, context.style)?.isAbove == true
            switch item.content {
            case .text, .seal: return nil
            case .bar(_, let height):
                return height <= margin(isAbove)
                    ? nil : .furnitureNoRoom(item, needs: height, has: margin(isAbove))
            case .code, .picture:
                guard let size = size(of: item) else { return nil }
                let has = margin(isAbove) - air - Self.whiteEdge
                return size.height <= has ? nil : .furnitureNoRoom(item, needs: size.height, has: has)
            }
        }
    }

    // MARK: Places

    /// A page and how many there are.
    private struct FurniturePage {
        var number: Int
        var count: Int
    }

    /// From the text to what stands nearest to it.
    private var air: Length { context.pitch * 0.6 }

    private func area(_ page: Int) -> Rect { context.area.rect(onPage: page, in: context.style.writingMode) }

    /// From the first line's em boxes to the last one's.
    private func text(_ page: Int) -> ClosedRange<Length> {
        let area = area(page)
        let gap = context.style.writingMode == .vertical ? .zero : (context.pitch - context.em) / 2
        return area.minY + gap...area.maxY - gap
    }

    private func margin(_ isAbove: Bool) -> Length {
        let text = text(1)
        return isAbove ? text.lowerBound : context.area.sheet.height - text.upperBound
    }

    private func left(of width: Length, _ slot: FurnitureSlot, _ page: Int) -> Length {
        let area = area(page)
        switch slot.alignment {
        case .left: return area.minX
        case .center: return area.minX + (area.size.width - width) / 2
        case .right: return area.maxX - width
        }
    }

    // MARK: Things

    /// What a thing draws and how high it is; things further out in its slot keep clear of it.
    private func set(
        _ item: FurnitureItem, in slot: FurnitureSlot, on page: FurniturePage, after taken: Length
    ) -> (items: [FrameItem], height: Length) {
        switch item.content {
        case .text(let text, let look):
            let said = text.replacing("{頁}", with: String(page.number))
                .replacing("{全頁}", with: String(page.count))
            return (line(said, look, item, slot, page.number, taken), context.text(look).size * 1.6)
        case .code, .picture:
            guard let size = size(of: item) else { return ([], .zero) }
            let text = text(page.number)
            let top =
                slot.isAbove
                ? text.lowerBound - air - taken - size.height : text.upperBound + air + taken
            let origin = Point(x: left(of: size.width, slot, page.number), y: top)
            return (drawn(item, Rect(origin: origin, size: size)), size.height + Self.gap)
        case .bar, .seal: return ([], .zero)
        }
    }

    private func size(of item: FurnitureItem) -> Size? {
        switch item.content {
        case .code(_, let side): Size(width: side, height: side)
        case .picture(let image, let width):
            context.image(image).map { Size(width: width, height: width * $0.ratio) }
        case .text, .bar, .seal: nil
        }
    }

    private func drawn(_ item: FurnitureItem, _ rect: Rect) -> [FrameItem] {
        switch item.content {
        case .code(let text, let side):
            QRCode(text.value).map { CodeDrawer.items($0, side: side, at: rect.origin) } ?? []
        case .picture(let image, _):
            context.image(image).map {
                [.image(PlacedImage(image: $0, rect: rect, backdrop: .white, span: image.path.span))]
            } ?? []
        case .text, .bar, .seal: []
        }
    }

    /// One line; a line too long for the measure is set smaller.
    private func line(
        _ text: String, _ look: TextLook, _ item: FurnitureItem, _ slot: FurnitureSlot, _ page: Int,
        _ taken: Length
    ) -> [FrameItem] {
        var style = context.text(look)
        var (shaped, line) = composed(text, style)
        let measure = area(page).size.width
        if line.end > measure {
            style.size = style.size * max(0.5, measure / line.end)
            (shaped, line) = composed(text, style)
        }
        guard !shaped.clusters.isEmpty else { return [] }
        let baseline = baseline(slot, style.size, page, taken)
        let start = Point(x: left(of: line.end, slot, page), y: baseline)
        let runs = shaped.glyphRuns(for: line, at: start).map { FrameItem.glyphs($0) }
        return item.hasRule ? runs + [rule(baseline, style.size, slot, page)] : runs
    }

    private func composed(_ text: String, _ style: TextStyle) -> (ShapedText, Line) {
        let shaped = context.shape(
            [TextRun(text, role: style.role, size: style.size, color: style.color)], in: .horizontal)
        return (shaped, context.composer.naturalLine(shaped.clusters))
    }

    /// Below on the folio's line, above as far from the text, always on the sheet.
    private func baseline(_ slot: FurnitureSlot, _ size: Length, _ page: Int, _ taken: Length) -> Length {
        guard slot.isAbove else {
            let foot = area(page).maxY
            let margin = context.area.sheet.height - foot
            let middle = TypeArea.baseline(inCellOf: margin, em: size)
            return foot + min(min(context.pitch * 1.5, middle) + taken, margin - size * 0.12)
        }
        let head = text(page).lowerBound
        let middle = TypeArea.baseline(inCellOf: head, em: size)
        return max(max(head - context.pitch, middle) - taken, size * 0.88)
    }

    /// A rule between the line and the text, as wide as the measure, clear of codes and pictures at its ends.
    private func rule(_ baseline: Length, _ size: Length, _ slot: FurnitureSlot, _ page: Int) -> FrameItem {
        let area = area(page)
        let y = slot.isAbove ? baseline + size * 0.42 : baseline - size * 1.18
        let rules = context.style.tableRules
        func taken(_ side: HorizontalAlignment) -> Length {
            items.filter {
                let other = $0.place.slot(onPage: page, context.style)
                return other == FurnitureSlot(isAbove: slot.isAbove, alignment: side)
                    && $0.pages.contains(page)
            }.compactMap { self.size(of: $0).map { $0.width + Self.gap } }.max() ?? .zero
        }
        return .rule(
            Rule(
                from: Point(x: area.minX + taken(.left), y: y),
                to: Point(x: area.maxX - taken(.right), y: y), thickness: rules.inner,
                color: rules.color))
    }

    /// What stands at an edge of the sheet: decoration.
    private func edge(_ item: FurnitureItem, _ page: Int, of count: Int) -> [FrameItem] {
        if case .seal(let seal) = item.content {
            return EdgeSeals(context: context, sheet: context.area.sheet)
                .items(seal, at: item.place, page: page, of: count, span: item.span)
        }
        guard case .bar(let color, let height) = item.content else { return [] }
        let sheet = context.area.sheet
        let top = item.place == .topEdge ? -Self.bleed : sheet.height - height
        let rect = Rect(
            x: -Self.bleed, y: top, width: sheet.width + Self.bleed * 2, height: height + Self.bleed)
        return [.marked(.artifact, [.box(Box(rect: rect, fill: color))])]
    }
}
