import HanmenReading

/// Which objects refer to which.
struct ObjectGraph {
    private let contents: PDFContents
    /// The numbers each object refers to.
    let references: [Int: Set<Int>]
    /// The objects that refer to each.
    private let referrers: [Int: Set<Int>]

    init(_ contents: PDFContents) {
        self.contents = contents
        references = contents.objects.mapValues { Self.references(in: $0) }
        var referrers: [Int: Set<Int>] = [:]
        for (number, found) in references {
            for other in found { referrers[other, default: []].insert(number) }
        }
        self.referrers = referrers
    }

    /// The numbers that a value refers to.
    static func references(in node: PDFNode) -> Set<Int> {
        var found: Set<Int> = []
        collect(node, into: &found)
        return found
    }

    private static func collect(_ node: PDFNode, into found: inout Set<Int>) {
        switch node {
        case .reference(let number): found.insert(number)
        case .array(let items): for item in items { collect(item, into: &found) }
        case .dictionary(let entries): for value in entries.values { collect(value, into: &found) }
        case .stream(let stream): for value in stream.dictionary.values { collect(value, into: &found) }
        default: break
        }
    }

    /// The numbers that are referred to where nothing stands.
    var dangling: Set<Int> {
        var all = Self.references(in: .dictionary(contents.trailer))
        for found in references.values { all.formUnion(found) }
        return all.filter { contents.objects[$0] == nil }
    }

    /// All that can be reached from some objects, they themselves with it.
    ///
    /// - Parameter isEntered: whether the way leads on through an object.
    func reachable(from starts: some Sequence<Int>, where isEntered: (Int) -> Bool = { _ in true }) -> Set<
        Int
    > {
        var found: Set<Int> = []
        var open = starts.filter { isEntered($0) }
        while let number = open.popLast() {
            guard contents.objects[number] != nil, found.insert(number).inserted else { continue }
            open += (references[number] ?? []).filter { !found.contains($0) && isEntered($0) }
        }
        return found
    }

    /// All that the trailer leads to.
    var live: Set<Int> { reachable(from: Self.references(in: .dictionary(contents.trailer))) }

    /// The objects that refer to one.
    func referrers(of number: Int) -> Set<Int> { referrers[number] ?? [] }

    /// The first page that shows each object, from 0; what is above pages in the tree belongs to none.
    var pages: [Int: Int] {
        var owners: [Int: Int] = [:]
        let all = Set(contents.pages)
        for (index, page) in contents.pages.enumerated() {
            var starts = references[page] ?? []
            if case .reference(let parent)? = contents.objects[page]?.entries?["Parent"] {
                starts.remove(parent)
            }
            owners[page] = owners[page] ?? index
            let found = reachable(from: starts) { number in
                owners[number] == nil && !all.contains(number) && !isAbove(number)
            }
            for number in found { owners[number] = index }
        }
        return owners
    }

    /// Whether an object is one that pages hang from, or that describes the whole document.
    private func isAbove(_ number: Int) -> Bool {
        let type = contents.objects[number]?.entries?["Type"]?.nameText
        return ["Pages", "Catalog", "StructTreeRoot", "StructElem"].contains(type)
    }
}
