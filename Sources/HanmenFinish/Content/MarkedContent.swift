import HanmenCore

/// Where a piece of a leaf is drawn.
struct ContentPlace: Hashable {
    /// The page, from 0.
    var page: Int
    /// The marked-content identifier on that page.
    var identifier: Int
}

/// Which content the pages have as the display list tells it, and where each leaf is drawn.
struct MarkedContent {
    /// For every page the leaf of each marked-content identifier.
    private(set) var leaves: [[LeafID]] = []
    /// Where each leaf is drawn first, and the further places of the few that are drawn in several.
    private var firstPlaces = LeafTable<ContentPlace>()
    private var furtherPlaces: [LeafID: [ContentPlace]] = [:]
    private let types: LeafTypes

    /// No page is there yet; every leaf that will be drawn must be in the structure tree.
    init(_ structure: StructureNode) throws(FinishingError) { types = try LeafTypes(structure) }

    /// Where a leaf is drawn, in order; empty for a leaf without content.
    func places(of leaf: LeafID) -> [ContentPlace] {
        firstPlace(of: leaf).map { [$0] + (furtherPlaces[leaf] ?? []) } ?? []
    }

    /// Where a leaf is drawn first; nil for a leaf without content.
    func firstPlace(of leaf: LeafID) -> ContentPlace? { firstPlaces[leaf] }

    /// Numbers the content of the next page, and gives what becomes of its marked sequences.
    mutating func add(_ sequences: [MarkedSequence]) throws(FinishingError) -> [ContentMark] {
        let page = leaves.count
        var pageMarks: [ContentMark] = []
        var pageLeaves: [LeafID] = []
        for sequence in sequences {
            guard let leaf = sequence.mark.leaf else {
                pageMarks.append(.artifact(sequence.mark.pagination))
                continue
            }
            guard let type = types.typesByLeaf[leaf] else { throw .leafOutsideStructure(leaf, page: page) }
            pageMarks.append(
                .content(type: type, identifier: pageLeaves.count, actualText: sequence.mark.lineText))
            let place = ContentPlace(page: page, identifier: pageLeaves.count)
            if firstPlaces[leaf] == nil {
                firstPlaces[leaf] = place
            } else {
                furtherPlaces[leaf, default: []].append(place)
            }
            pageLeaves.append(leaf)
        }
        leaves.append(pageLeaves)
        return pageMarks
    }
}

extension Mark {
    /// What decoration stands on every page, if it does.
    fileprivate var pagination: PaginationMark? {
        switch self {
        case .pagination(.header): .header
        case .pagination(.footer): .footer
        case .pagination(.watermark): .watermark
        case .pagination(.tableHead): .other
        case .artifact, .leaf, .line: nil
        }
    }

    /// The text of content that is one line.
    fileprivate var lineText: String? {
        if case .line(_, let text) = self { text } else { nil }
    }
}

/// The structure type of the element that holds each leaf.
private struct LeafTypes {
    private(set) var typesByLeaf = LeafTable<String>()

    init(_ root: StructureNode) throws(FinishingError) { try add(root) }

    private mutating func add(_ node: StructureNode) throws(FinishingError) {
        for child in node.children {
            switch child {
            case .node(let node): try add(node)
            case .leaf(let leaf):
                guard typesByLeaf[leaf] == nil else { throw .leafHeldTwice(leaf) }
                typesByLeaf[leaf] = node.role.standardType
            }
        }
    }
}
