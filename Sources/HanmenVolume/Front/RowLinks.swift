import HanmenCore

/// Makes the rows of contents lead to the pages that they name: a Link element around each row, and one area over it
/// (ISO 14289-1, 7.18.5).
struct RowLinks {
    /// The target of each line of the source, by the line's number; pages are those of the whole volume.
    let targets: [Int: Target]
    let source: SourceText

    struct Target {
        var page: Int
        var text: String
    }

    /// A piece of a row on a page.
    private struct Piece {
        var line: Int
        var leaf: LeafID
        var rect: Rect
    }

    func applied(to document: PagedDocument) -> PagedDocument {
        var document = document
        var linked: Set<LeafID> = []
        for index in document.pages.indices {
            let pieces = pieces(in: document.pages[index].frame.items, movedBy: .zero, leaf: nil)
            linked.formUnion(pieces.map(\.leaf))
            for (line, row) in Dictionary(grouping: pieces, by: \.line).sorted(by: { $0.key < $1.key }) {
                guard let target = targets[line], let first = row.first else { continue }
                let rect = row.dropFirst().reduce(first.rect) { $0.union($1.rect) }
                let area = LinkArea(rect: rect, target: .place(page: target.page, .zero), text: target.text)
                document.pages[index].frame.items = Self.adding(
                    area, to: first.leaf, in: document.pages[index].frame.items, movedBy: .zero)
            }
        }
        document.structure = Self.linking(linked, in: document.structure)
        return document
    }

    // MARK: Pages

    private func pieces(in items: [FrameItem], movedBy offset: Point, leaf: LeafID?) -> [Piece] {
        items.flatMap { item -> [Piece] in
            switch item {
            case .glyphs(let run):
                guard let leaf, let span = run.span, span.source === source,
                    targets[span.start.line] != nil
                else { return [] }
                return [Piece(line: span.start.line, leaf: leaf, rect: run.extent.moved(by: offset))]
            case .marked(let mark, let inner): return pieces(in: inner, movedBy: offset, leaf: mark.leaf)
            case .frame(let frame, let origin):
                return pieces(in: frame.items, movedBy: offset + origin, leaf: leaf)
            case .outlines, .rule, .box, .image, .drawing, .link, .field: return []
            }
        }
    }

    private static func adding(
        _ area: LinkArea, to leaf: LeafID, in items: [FrameItem], movedBy offset: Point
    ) -> [FrameItem] {
        items.map { item in
            switch item {
            case .marked(let mark, let inner) where mark.leaf == leaf:
                var area = area
                area.rect = area.rect.moved(by: Point(x: .zero - offset.x, y: .zero - offset.y))
                return .marked(mark, inner + [.link(area)])
            case .frame(var frame, let origin):
                frame.items = adding(area, to: leaf, in: frame.items, movedBy: offset + origin)
                return .frame(frame, at: origin)
            default: return item
            }
        }
    }

    // MARK: Structure

    /// Puts a Link around the leaves of each row.
    private static func linking(_ leaves: Set<LeafID>, in node: StructureNode) -> StructureNode {
        var node = node
        var children: [StructureNode.Child] = []
        var row: [StructureNode.Child] = []
        func close() {
            if !row.isEmpty { children.append(.node(StructureNode(.link, children: row))) }
            row = []
        }
        for child in node.children {
            switch child {
            case .leaf(let leaf) where leaves.contains(leaf): row.append(child)
            case .leaf:
                close()
                children.append(child)
            case .node(let inner):
                close()
                children.append(.node(linking(leaves, in: inner)))
            }
        }
        close()
        node.children = children
        return node
    }
}

extension Rect {
    /// The smallest rectangle around two.
    fileprivate func union(_ other: Rect) -> Rect {
        let corner = Point(x: min(minX, other.minX), y: min(minY, other.minY))
        return Rect(
            origin: corner,
            size: Size(
                width: max(maxX, other.maxX) - corner.x, height: max(maxY, other.maxY) - corner.y))
    }
}

extension GlyphRun {
    /// What the run takes: its em boxes, from the first glyph to behind the last.
    fileprivate var extent: Rect {
        let width = (glyphs.last?.offset.x ?? .zero) + size
        return Rect(
            origin: Point(x: origin.x, y: origin.y - size * 0.88), size: Size(width: width, height: size))
    }
}
