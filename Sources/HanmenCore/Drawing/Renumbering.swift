/// New numbers for what a page names by number: for pages that become part of another document.
public struct Renumbering: Hashable, Sendable {
    /// The new number of each face, by its old one.
    public var fonts: [FontID]
    /// What is added to the numbers of leaves.
    public var leafOffset: Int

    /// New numbers for faces and leaves.
    public init(fonts: [FontID], leafOffset: Int) {
        self.fonts = fonts
        self.leafOffset = leafOffset
    }

    /// A page with the new numbers.
    public func applied(to page: Page) -> Page {
        var page = page
        page.frame.items = items(page.frame.items)
        return page
    }

    /// An element of the structure with the new numbers.
    public func applied(to node: StructureNode) -> StructureNode {
        var node = node
        node.children = node.children.map { child in
            switch child {
            case .node(let inner): .node(applied(to: inner))
            case .leaf(let leaf): .leaf(self.leaf(leaf))
            }
        }
        return node
    }

    private func leaf(_ leaf: LeafID) -> LeafID { LeafID(number: leaf.number + leafOffset) }

    private func run(_ run: GlyphRun) -> GlyphRun {
        var run = run
        run.font = fonts[run.font.index]
        return run
    }

    private func items(_ items: [FrameItem]) -> [FrameItem] { items.map(item) }

    private func item(_ item: FrameItem) -> FrameItem {
        switch item {
        case .glyphs(let run): return .glyphs(self.run(run))
        case .outlines(let run): return .outlines(self.run(run))
        case .rule, .box, .image, .drawing, .link, .field: return item
        case .marked(let mark, let inner): return .marked(self.mark(mark), items(inner))
        case .frame(var frame, let origin):
            frame.items = items(frame.items)
            return .frame(frame, at: origin)
        }
    }

    private func mark(_ mark: Mark) -> Mark {
        switch mark {
        case .artifact, .pagination: mark
        case .leaf(let leaf): .leaf(self.leaf(leaf))
        case .line(let leaf, let text): .line(self.leaf(leaf), text: text)
        }
    }
}

extension StructureNode {
    /// The highest number of the leaves under it; -1 where there is none.
    public var highestLeaf: Int {
        children.reduce(-1) { highest, child in
            switch child {
            case .node(let node): max(highest, node.highestLeaf)
            case .leaf(let leaf): max(highest, leaf.number)
            }
        }
    }
}
