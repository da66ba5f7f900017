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
        let edge = bleed.outset(by: Self.thickness / 2)
        let columns = [(trim.minX, edge.minX, -Self.length), (trim.maxX, edge.maxX, Self.length)]
        let rows = [(trim.minY, edge.minY, -Self.length), (trim.maxY, edge.maxY, Self.length)]
        let corners = columns.flatMap { x in rows.flatMap { y in corner(x, y) } }
        return corners + crosses(around: edge)
    }

    /// A place along one axis: of the trim, of a line that touches the bleed from outside, and outwards from there.
    private typealias Place = (trim: Length, edge: Length, outwards: Length)

    /// Two angles, each from the trim of one side to the bleed of the other; without bleed two lines.
    private func corner(_ x: Place, _ y: Place) -> [FrameItem] {
        let (farX, farY) = (x.edge + x.outwards, y.edge + y.outwards)
        let trims = [
            rule(Point(x: farX, y: y.trim), Point(x: x.edge, y: y.trim)),
            rule(Point(x: x.trim, y: farY), Point(x: x.trim, y: y.edge)),
        ]
        guard bleed > .zero else { return trims }
        return trims + [
            rule(Point(x: x.edge, y: y.trim), Point(x: x.edge, y: farY)),
            rule(Point(x: x.trim, y: y.edge), Point(x: farX, y: y.edge)),
        ]
    }

    /// The crosses at the middles: the stem stands on the bleed, the bar lies half way up.
    private func crosses(around edge: Rect) -> [FrameItem] {
        let (middleX, middleY) = (edge.minX + edge.size.width / 2, edge.minY + edge.size.height / 2)
        let (half, length) = (Self.length / 2, Self.length)
        let upright = [(edge.minY, -1), (edge.maxY, 1)].flatMap { y, way in
            [
                rule(Point(x: middleX, y: y), Point(x: middleX, y: y + way * length)),
                rule(
                    Point(x: middleX - length, y: y + way * half),
                    Point(x: middleX + length, y: y + way * half)),
            ]
        }
        let lying = [(edge.minX, -1), (edge.maxX, 1)].flatMap { x, way in
            [
                rule(Point(x: x, y: middleY), Point(x: x + way * length, y: middleY)),
                rule(
                    Point(x: x + way * half, y: middleY - length),
                    Point(x: x + way * half, y: middleY + length)),
            ]
        }
        return upright + lying
    }

    private func rule(_ from: Point, _ to: Point) -> FrameItem {
        .rule(
            Rule(
                from: from, to: to, thickness: Self.thickness, color: .ink(.registration), hasSquareEnds: true
            ))
    }
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
        case .glyphs, .outlines, .rule, .box, .image, .drawing, .field: return self
        }
    }
}
