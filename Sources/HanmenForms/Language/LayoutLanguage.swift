/// What may stand where in a layout file: the readers' own declarations, for whoever helps to write one.
package enum LayoutLanguage {
    /// The keys of a layout file: of a form, and of the layers above it.
    package static var fileKeys: [LayoutKey] { LayoutReader.keys + LayoutDefinition.layerKeys }

    /// The keys of a block, row or column; those of a kind of block (種類) beside them, those of all kinds where the kind
    /// is not known.
    package static func keys(of thing: NamedThing, kind: String? = nil) -> [LayoutKey] {
        guard thing == .blocks else { return thing.keys }
        let kinds = kind.flatMap(BlockKinds.named).map { [$0] } ?? BlockKinds.all
        var known = Set(BlockKinds.commonKeys.names)
        return BlockKinds.commonKeys
            + kinds.flatMap { $0.keys }.filter { known.insert($0.name).inserted }
    }

    /// The kinds of block, with what they are.
    package static var blockKinds: [(name: String, note: String)] {
        BlockKinds.all.map { ($0.name, $0.note) }
    }

    /// The four verbs, with what they do.
    package static let verbs: [(name: String, note: String)] = [
        (LayoutVerb.add.rawValue, "新しいものを置く"), (LayoutVerb.replace.rawValue, "名前を挙げて、中身を新しくする"),
        (LayoutVerb.change.rawValue, "名前を挙げて、書いたものだけを変える"), (LayoutVerb.remove.rawValue, "名前を挙げて、なくす"),
    ]

    /// The formats (書式) that go with a kind of value.
    package static func formats(of kind: ValueKind) -> [String] { ValueFormat.fitting(kind).map(\.rawValue) }
}
