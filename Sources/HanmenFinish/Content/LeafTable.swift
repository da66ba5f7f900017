import HanmenCore

/// Values of the leaves of a document, whose numbers follow each other.
struct LeafTable<Value> {
    private var values: [Value?] = []

    /// The value of a leaf; nil where it has none.
    subscript(leaf: LeafID) -> Value? {
        get { leaf.number < values.count ? values[leaf.number] : nil }
        set {
            let missing = leaf.number + 1 - values.count
            if missing > 0 { values += repeatElement(nil, count: missing) }
            values[leaf.number] = newValue
        }
    }
}
