import HanmenCore
import HanmenFinish

/// The elements of a document that hold its text, in reading order.
struct ReadingOrder {
    /// An element that holds leaves.
    struct Element {
        /// Its structure type: P, H1, TD.
        var tag: String
        /// What a picture in it shows.
        var alternative: String?
    }

    /// The elements in the order in which they are read.
    private(set) var elements: [Element] = []
    private var byLeaf: [LeafID: Int] = [:]

    init(_ root: StructureNode) { add(root) }

    /// The place of a leaf's element among all elements; nil for a leaf that no element holds.
    func place(of leaf: LeafID) -> Int? { byLeaf[leaf] }

    private mutating func add(_ node: StructureNode) {
        var own: Int?
        for child in node.children {
            switch child {
            case .node(let inner): add(inner)
            case .leaf(let leaf):
                let place = own ?? elements.count
                if own == nil {
                    own = place
                    elements.append(
                        Element(tag: node.role.standardType, alternative: node.attributes.alternative))
                }
                byLeaf[leaf] = place
            }
        }
    }
}
