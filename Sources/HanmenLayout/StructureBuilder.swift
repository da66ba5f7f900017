import HanmenCore

/// Builds the structure tree while blocks are set and pages are filled.
///
/// Elements are opened in reading order while blocks are set; their leaves are added when a page draws them.
final class StructureBuilder {
    /// An element under construction.
    struct NodeID: Hashable {
        fileprivate let index: Int
    }

    private enum Child {
        case node(NodeID)
        case leaf(LeafID)
    }

    private var nodes: [StructureNode]
    private var children: [[Child]] = [[]]
    private var leafCount = 0
    private var lastHeadingLevel = 0

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
        children[parent.index].append(.node(id))
        return id
    }

    /// Opens a heading; a level that skips one is raised (ISO 14289-1, 7.4.2).
    func openHeading(level: Int, in parent: NodeID, span: SourceSpan?) -> NodeID {
        lastHeadingLevel = min(level, lastHeadingLevel + 1, 6)
        return open(.heading(level: lastHeadingLevel), in: parent, span: span)
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
        node.children = children[id.index].compactMap { child in
            switch child {
            case .leaf(let leaf): .leaf(leaf)
            case .node(let inner): finished(inner).map { .node($0) }
            }
        }
        return node.children.isEmpty && !node.role.mayBeEmpty ? nil : node
    }
}

extension StructureRole {
    /// An empty cell still holds its place in the table.
    fileprivate var mayBeEmpty: Bool {
        switch self {
        case .document, .tableData, .tableHeader: true
        default: false
        }
    }
}
