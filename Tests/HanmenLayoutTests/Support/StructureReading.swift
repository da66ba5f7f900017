import HanmenCore

extension StructureNode {
    /// The leaves, in reading order.
    var leaves: [LeafID] {
        children.flatMap { child -> [LeafID] in
            switch child {
            case .leaf(let leaf): [leaf]
            case .node(let node): node.leaves
            }
        }
    }

    /// All elements, in reading order, this one first.
    var elements: [StructureNode] {
        [self]
            + children.flatMap { child -> [StructureNode] in
                if case .node(let node) = child { node.elements } else { [] }
            }
    }

    /// The elements of a role.
    func elements(_ role: StructureRole) -> [StructureNode] { elements.filter { $0.role == role } }

    /// The tree as words: `L(LI(Lbl LBody))`.
    var words: String {
        let inner = children.compactMap { child -> String? in
            if case .node(let node) = child { node.words } else { nil }
        }
        return inner.isEmpty ? role.word : "\(role.word)(\(inner.joined(separator: " ")))"
    }
}

extension StructureRole {
    fileprivate var word: String {
        switch self {
        case .document: "Document"
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .listLabel: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableRow: "TR"
        case .tableHeader(let scope): "TH-\(scope)"
        case .tableData: "TD"
        case .figure: "Figure"
        case .caption: "Caption"
        case .quote: "BlockQuote"
        default: "\(self)"
        }
    }
}

extension Printed {
    /// How often each leaf is drawn.
    var drawnLeaves: [LeafID] {
        document.pages.flatMap(\.sequences).compactMap(\.mark.leaf)
    }

    /// What each leaf says.
    var textOfLeaves: [LeafID: String] {
        var texts: [LeafID: String] = [:]
        for line in lines {
            if let leaf = line.mark.leaf { texts[leaf, default: ""] += line.text }
        }
        return texts
    }

    /// All text, in the order of the structure.
    var readText: String {
        let texts = textOfLeaves
        return document.structure.leaves.map { texts[$0] ?? "" }.joined()
    }

    /// What an element says.
    func text(of node: StructureNode) -> String {
        let texts = textOfLeaves
        return node.leaves.map { texts[$0] ?? "" }.joined()
    }
}
