public import HanmenCore

/// Puts the pages of a document on larger sheets, with crop marks (トンボ) around the bleed (塗り足し).
///
/// At each corner stand double marks (角トンボ), which show the trim and the bleed; at the middle of each side a cross
/// (センタートンボ). All are outside the bleed, artifacts, and on every plate. What is on the pages moves as one piece.
public struct CropMarks: Sendable {
    private let bleed: Length

    /// Marks around a bleed of so much on each side.
    public init(bleed: Length) { self.bleed = bleed }

    /// How far marks reach outwards.
    static let length = Length.mm(10)
    /// From the ends of the marks to the edge of the sheet.
    static let margin = Length.mm(3)
    /// Marks are drawn as thin as plates show them.
    static let thickness = Length.mm(0.1)

    /// The document on its larger sheets.
    public func applied(to document: PagedDocument) -> PagedDocument {
        let offsets = document.pages.map { offset(of: $0.boxes) }
        var document = document
        for number in document.pages.indices {
            document.pages[number] = marked(document.pages[number], offsets: offsets)
        }
        document.outline = document.outline.map { entry in
            guard offsets.indices.contains(entry.page) else { return entry }
            var entry = entry
            entry.position = entry.position + offsets[entry.page]
            return entry
        }
        return document
    }

    /// How far a page's content moves.
    private func offset(of boxes: PageBoxes) -> Point {
        let distance = Self.margin + Self.length + bleed
        return Point(x: distance, y: distance) - boxes.trim.origin
    }

    private func marked(_ page: Page, offsets: [Point]) -> Page {
        let offset = offset(of: page.boxes)
        let trim = page.boxes.trim.moved(by: offset)
        let bleed = trim.outset(by: bleed)
        let media = bleed.outset(by: Self.length + Self.margin)
        var content = page.frame
        content.items = content.items.map { $0.leading(movedBy: offsets) }
        return Page(
            boxes: PageBoxes(media: media, bleed: bleed, trim: trim),
            frame: Frame(
                size: media.size,
                items: [.frame(content, at: offset), .marked(.artifact, marks(trim: trim, bleed: bleed))]),
            label: page.label)
    }
}

// MARK: - The marks

extension CropMarks {
    private func marks(trim: Rect, bleed: Rect) -> [FrameItem] {
        let columns = [trim.minX, trim.maxX, bleed.minX, bleed.maxX].uniqued
        let rows = [trim.minY, trim.maxY, bleed.minY, bleed.maxY].uniqued
        return columns.flatMap { upAndDown($0, bleed) } + rows.flatMap { leftAndRight($0, bleed) }
            + crosses(around: bleed)
    }

    /// A mark above the bleed and one below it.
    private func upAndDown(_ x: Length, _ bleed: Rect) -> [FrameItem] {
        [
            rule(Point(x: x, y: bleed.minY - Self.length), Point(x: x, y: bleed.minY)),
            rule(Point(x: x, y: bleed.maxY), Point(x: x, y: bleed.maxY + Self.length)),
        ]
    }

    /// A mark left of the bleed and one right of it.
    private func leftAndRight(_ y: Length, _ bleed: Rect) -> [FrameItem] {
        [
            rule(Point(x: bleed.minX - Self.length, y: y), Point(x: bleed.minX, y: y)),
            rule(Point(x: bleed.maxX, y: y), Point(x: bleed.maxX + Self.length, y: y)),
        ]
    }

    /// The crosses at the middles: the stem stands on the bleed, the bar lies half way up.
    private func crosses(around bleed: Rect) -> [FrameItem] {
        let middle = Point(x: bleed.minX + bleed.size.width / 2, y: bleed.minY + bleed.size.height / 2)
        let bars = [bleed.minY - Self.length / 2, bleed.maxY + Self.length / 2].map { y in
            rule(Point(x: middle.x - Self.length, y: y), Point(x: middle.x + Self.length, y: y))
        }
        let posts = [bleed.minX - Self.length / 2, bleed.maxX + Self.length / 2].map { x in
            rule(Point(x: x, y: middle.y - Self.length), Point(x: x, y: middle.y + Self.length))
        }
        return upAndDown(middle.x, bleed) + leftAndRight(middle.y, bleed) + bars + posts
    }

    private func rule(_ from: Point, _ to: Point) -> FrameItem {
        .rule(Rule(from: from, to: to, thickness: Self.thickness, color: .ink(.registration)))
    }
}

extension [Length] {
    /// Each length once; without bleed trim and bleed are one.
    fileprivate var uniqued: [Length] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension FrameItem {
    /// The item with the places that its links lead to moved with their pages.
    fileprivate func leading(movedBy offsets: [Point]) -> FrameItem {
        switch self {
        case .link(var area):
            if case .place(let page, let point) = area.target, offsets.indices.contains(page) {
                area.target = .place(page: page, point + offsets[page])
            }
            return .link(area)
        case .marked(let mark, let items): return .marked(mark, items.map { $0.leading(movedBy: offsets) })
        case .frame(var frame, let origin):
            frame.items = frame.items.map { $0.leading(movedBy: offsets) }
            return .frame(frame, at: origin)
        case .glyphs, .rule, .box, .image: return self
        }
    }
}
