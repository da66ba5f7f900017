public import HanmenCore

/// Lays two documents side by side, sheet by sheet, with the blocks that differ tinted.
public enum SideBySide {
    /// A pale yellow that black text is read on.
    private static let tint = Color.rgb(red: 255, green: 243, blue: 190)
    private static let divider = Stroke(thickness: .pt(0.4), color: .gray(128))

    /// One document of both; its sheets are as wide as two pages.
    public static func document(_ first: PagedDocument, _ second: PagedDocument) -> PagedDocument {
        let differing = Set(PageComparison(first, second).blocks)
        let right = second.renumbered(fontsFrom: first.fonts.count, leavesFrom: first.leafCount)
        let count = max(first.pages.count, second.pages.count)
        let pages = (0..<count).map { number in
            let (a, b) = (
                first.pages.indices.contains(number) ? first.pages[number] : nil,
                right.pages.indices.contains(number) ? right.pages[number] : nil
            )
            return sheet(
                a, b, number: number,
                tinted: (first.tints(of: differing, page: number), second.tints(of: differing, page: number)))
        }
        return PagedDocument(
            pages: pages, fonts: first.fonts + second.fonts,
            structure: StructureNode(
                .document, children: [.node(first.structure.asPart), .node(right.structure.asPart)]),
            outline: [],
            metadata: DocumentMetadata(title: "\(first.metadata.title)の比較", created: first.metadata.created))
    }

    private static func sheet(
        _ a: Page?, _ b: Page?, number: Int, tinted: (first: [Rect], second: [Rect])
    ) -> Page {
        let size = (a ?? b)?.boxes.trim.size ?? Size(width: .zero, height: .zero)
        let other = b?.boxes.trim.size ?? size
        let sheet = Size(width: size.width + other.width, height: max(size.height, other.height))
        let shift = Point(x: size.width, y: .zero)
        let grounds = tinted.first + tinted.second.map { $0.moved(by: shift) }
        let line = Rule(
            from: Point(x: size.width, y: .zero), to: Point(x: size.width, y: sheet.height),
            thickness: divider.thickness, color: divider.color)
        var items = [
            FrameItem.marked(.artifact, grounds.map { .box(Box(rect: $0, fill: tint)) } + [.rule(line)])
        ]
        if let a { items.append(.frame(a.frame, at: .zero)) }
        if let b { items.append(.frame(b.frame, at: shift)) }
        return Page(
            boxes: PageBoxes(trimmedTo: sheet), frame: Frame(size: sheet, items: items),
            label: String(number + 1))
    }
}

extension PagedDocument {
    /// The areas of blocks on a page.
    fileprivate func tints(of names: Set<String>, page: Int) -> [Rect] {
        blocks.filter { $0.page == page && names.contains($0.name) }.map(\.rect)
    }

    /// One more than the greatest number of a leaf.
    fileprivate var leafCount: Int {
        (pages.flatMap(\.sequences).compactMap(\.mark.leaf?.number).max() ?? -1) + 1
    }

    /// The document with the numbers of its faces and leaves moved up.
    fileprivate func renumbered(fontsFrom font: Int, leavesFrom leaf: Int) -> PagedDocument {
        var moved = self
        for index in moved.pages.indices {
            moved.pages[index].frame = moved.pages[index].frame.renumbered(font, leaf)
        }
        moved.structure = structure.renumbered(leaf)
        return moved
    }
}

extension Frame {
    fileprivate func renumbered(_ font: Int, _ leaf: Int) -> Frame {
        Frame(size: size, items: items.map { $0.renumbered(font, leaf) })
    }
}

extension FrameItem {
    fileprivate func renumbered(_ font: Int, _ leaf: Int) -> FrameItem {
        switch self {
        case .glyphs(var run):
            run.font.index += font
            return .glyphs(run)
        case .outlines(var run):
            run.font.index += font
            return .outlines(run)
        case .marked(let mark, let items):
            return .marked(mark.renumbered(leaf), items.map { $0.renumbered(font, leaf) })
        case .frame(let frame, let place): return .frame(frame.renumbered(font, leaf), at: place)
        case .rule, .box, .image, .drawing, .link, .field: return self
        }
    }
}

extension Mark {
    fileprivate func renumbered(_ leaf: Int) -> Mark {
        switch self {
        case .leaf(let id): .leaf(LeafID(number: id.number + leaf))
        case .line(let id, let text): .line(LeafID(number: id.number + leaf), text: text)
        case .artifact, .pagination: self
        }
    }
}

extension StructureNode {
    fileprivate func renumbered(_ leaf: Int) -> StructureNode {
        var node = self
        node.children = children.map { child in
            switch child {
            case .leaf(let id): .leaf(LeafID(number: id.number + leaf))
            case .node(let inner): .node(inner.renumbered(leaf))
            }
        }
        return node
    }

    /// A document as a part of another.
    fileprivate var asPart: StructureNode {
        var part = self
        part.role = .part
        return part
    }
}
