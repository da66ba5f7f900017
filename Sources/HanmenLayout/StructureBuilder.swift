import HanmenCore
import HanmenReport
import HanmenText

/// Builds the structure tree while blocks are set and pages are filled.
///
/// Elements are opened in reading order while blocks are set; their leaves are added when a page draws them.
final class StructureBuilder {
    /// An element under construction.
    struct NodeID: Hashable {
        fileprivate let index: Int
    }

    private var parents: [NodeID?] = [nil]

    private enum Child {
        case node(NodeID)
        case leaf(LeafID)
    }

    private var nodes: [StructureNode]
    private var children: [[Child]] = [[]]
    private var inlineElements: [InlineElement: NodeID] = [:]
    private var leafCount = 0
    private var headingLevels = HeadingLevels()

    /// The document itself.
    let root = NodeID(index: 0)

    init() { nodes = [StructureNode(.document)] }

    /// Opens an element as the last child of another.
    func open(
        _ role: StructureRole, in parent: NodeID, attributes: StructureAttributes = StructureAttributes(),
        span: SourceSpan? = nil
    ) -> NodeID {
        let id = NodeID(index: nodes.count)
        nodes.append(StructureNode(role, attributes: attributes, span: span))
        children.append([])
        parents.append(parent)
        children[parent.index].append(.node(id))
        return id
    }

    /// The element of a line that ends where the writer asked for it: nobody reads it in one breath with the next.
    ///
    /// Lines of a paragraph are paragraphs side by side, lines of a cell or an item paragraphs in it; a heading is one
    /// element whatever its lines.
    func element(forLine index: Int, of count: Int, in owner: NodeID) -> NodeID {
        guard count > 1 else { return owner }
        let span = nodes[owner.index].span
        switch nodes[owner.index].role {
        case .paragraph:
            return index == 0 ? owner : open(.paragraph, in: parents[owner.index] ?? root, span: span)
        case .heading: return owner
        default: return open(.paragraph, in: owner, span: span)
        }
    }

    /// Opens a heading of a level as written.
    func openHeading(level: Int, in parent: NodeID, span: SourceSpan?) -> NodeID {
        open(.heading(level: headingLevels.level(forWritten: level)), in: parent, span: span)
    }

    /// The element of a piece of text with a meaning of its own; a piece that goes on on the next line is one element.
    func element(for meaning: TextMeaning, in parent: NodeID) -> NodeID {
        let key = InlineElement(parent: parent, meaning: meaning)
        if let known = inlineElements[key] { return known }
        let element = open(
            meaning.role, in: parent,
            attributes: StructureAttributes(language: meaning.language), span: meaning.span)
        inlineElements[key] = element
        return element
    }

    private struct InlineElement: Hashable {
        var parent: NodeID
        var meaning: TextMeaning
    }

    /// Adds the next leaf of an element.
    func leaf(in owner: NodeID) -> LeafID {
        let leaf = LeafID(number: leafCount)
        leafCount += 1
        children[owner.index].append(.leaf(leaf))
        return leaf
    }

    /// The finished tree; elements that drew nothing are left out.
    func tree() -> StructureNode { finished(root) ?? StructureNode(.document) }

    private func finished(_ id: NodeID) -> StructureNode? {
        var node = nodes[id.index]
        node.children = inReadingOrder(
            children[id.index].compactMap { child in
                switch child {
                case .leaf(let leaf): .leaf(leaf)
                case .node(let inner): finished(inner).map { .node($0) }
                }
            })
        return node.children.isEmpty && !node.role.mayBeEmpty ? nil : node
    }

    /// Elements are opened while blocks are set, leaves are added while pages are filled: among the elements of one
    /// parent, its own text goes before those that are drawn behind it.
    private func inReadingOrder(_ children: [StructureNode.Child]) -> [StructureNode.Child] {
        guard children.count > 1 else { return children }
        let elements = children.filter { if case .node = $0 { true } else { false } }
        var leaves = children.compactMap { if case .leaf(let leaf) = $0 { leaf } else { nil } }[...]
        guard !elements.isEmpty, !leaves.isEmpty else { return children }
        var ordered: [StructureNode.Child] = []
        for element in elements {
            if let start = element.firstLeaf {
                let before = leaves.prefix { $0.number < start.number }
                ordered += before.map { .leaf($0) }
                leaves = leaves.dropFirst(before.count)
            }
            ordered.append(element)
        }
        return ordered + leaves.map { .leaf($0) }
    }
}

extension TextMeaning {
    /// What its element is.
    fileprivate var role: StructureRole {
        if field != nil { return .form }
        return target == nil ? .span : .link
    }
}

extension StructureNode.Child {
    /// The leaf that is read first.
    fileprivate var firstLeaf: LeafID? {
        switch self {
        case .leaf(let leaf): leaf
        case .node(let node): node.children.lazy.compactMap(\.firstLeaf).first
        }
    }
}

extension StructureRole {
    /// An empty cell still holds its place in the table, the body of an item still to be written its place in the list.
    fileprivate var mayBeEmpty: Bool {
        switch self {
        case .document, .tableData, .tableHeader, .listBody: true
        default: false
        }
    }
}
