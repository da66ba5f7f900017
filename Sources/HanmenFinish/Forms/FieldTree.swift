import HanmenCore

/// The fields of a document by the parts of their names (ISO 32000-1, 12.7.3.2): `費用.1.金額` lies in `1` in `費用`.
struct FieldTree {
    /// A level of names, in the order in which they first come.
    struct Node {
        /// The part of the name.
        var name: String
        /// What the field is, where it is one.
        var field: FormField?
        /// The names one level further in.
        var children: [Node] = []
    }

    private(set) var roots: [Node] = []

    init(_ fields: [FormField]) {
        for field in fields { Self.insert(field, at: field.nameParts[...], into: &roots) }
    }

    private static func insert(_ field: FormField, at parts: ArraySlice<String>, into nodes: inout [Node]) {
        guard let part = parts.first else { return }
        let rest = parts.dropFirst()
        let index = nodes.firstIndex { $0.name == part } ?? nodes.count
        if index == nodes.count { nodes.append(Node(name: part)) }
        if rest.isEmpty {
            nodes[index].field = field
        } else {
            insert(field, at: rest, into: &nodes[index].children)
        }
    }
}

extension FormField {
    /// The name level by level.
    var nameParts: [String] { name.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}
