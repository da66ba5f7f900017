import HanmenReading

/// A state of the file, read as a whole.
struct RevisionState {
    let index: Int
    let contents: PDFContents
    let fields: FormFields
    let view: WidgetView
    let graph: ObjectGraph

    init(_ contents: PDFContents, index: Int) {
        self.index = index
        self.contents = contents
        fields = FormFields(contents)
        view = WidgetView(contents)
        graph = ObjectGraph(contents)
    }
}

/// What happened to a file from one revision to the next.
struct RevisionStep {
    let old: RevisionState
    let new: RevisionState
    /// Objects whose content differs.
    let changed: Set<Int>
    /// Objects that were not there.
    let added: Set<Int>
    /// Objects that are gone.
    let removed: Set<Int>
    /// Numbers that something referred to where nothing stood: an object put there shows up at once.
    let dangling: Set<Int>
    /// Cross-reference streams and object streams of the new revision.
    let machinery: Set<Int>

    init(from old: RevisionState, to new: RevisionState, machinery: Set<Int>) {
        self.old = old
        self.new = new
        self.machinery = machinery
        let (before, after) = (old.contents.objects, new.contents.objects)
        changed = Set(after.lazy.filter { before[$0.key] != nil && before[$0.key] != $0.value }.map(\.key))
        added = Set(after.keys).subtracting(before.keys)
        removed = Set(before.keys).subtracting(after.keys)
        dangling = old.graph.dangling
    }

    /// Keys whose values differ.
    func changedKeys(_ before: [String: PDFNode], _ after: [String: PDFNode]) -> Set<String> {
        Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    }

    /// The entries of an object before and after.
    func entries(_ number: Int) -> (old: [String: PDFNode], new: [String: PDFNode]) {
        (old.contents.objects[number]?.entries ?? [:], new.contents.objects[number]?.entries ?? [:])
    }

    /// New objects that a value leads to without passing an older one.
    func addedObjects(from node: PDFNode?) -> Set<Int> {
        guard let node else { return [] }
        return new.graph.reachable(from: ObjectGraph.references(in: node)) { added.contains($0) }
    }
}
