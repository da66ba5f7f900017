import HanmenReading

/// What earlier revisions of a file showed in another way: an update may bring it back.
struct EarlierRevisions {
    private(set) var findings: [FileFinding] = []
    /// All that one of them led to.
    private(set) var live: Set<Int> = []

    /// The most bytes that are read for all revisions together.
    private static let budget = 256 << 20

    init(_ file: [UInt8], _ contents: PDFContents) {
        guard let history = try? RevisionHistory(file), history.records.count > 1 else { return }
        let map = RevisionMap(file, history)
        let work = history.records.reduce(0) { $0 &+ $1.range.upperBound }
        guard work <= Self.budget else { return }
        var before: RevisionState?
        for (index, record) in history.records.enumerated() {
            let isLast = index == history.records.count - 1
            guard let read = isLast ? contents : try? PDFContents(Array(file[..<record.range.upperBound]))
            else {
                return
            }
            let state = RevisionState(read, index: index)
            if let before {
                compare(RevisionStep(from: before, to: state, machinery: map.machinery(of: index)))
            }
            if !isLast { live.formUnion(state.graph.live) }
            before = state
        }
    }

    /// Pages and what they draw with.
    private mutating func compare(_ step: RevisionStep) {
        let gone = step.changed.union(step.removed)
        guard !gone.isEmpty else { return }
        let pages = step.old.graph.pages
        for number in gone.sorted() where findings.count < 100 && isShown(number, step, pages) {
            let finding = FileFinding.earlierContent(number)
            if !findings.contains(finding) { findings.append(finding) }
        }
    }

    private func isShown(_ number: Int, _ step: RevisionStep, _ pages: [Int: Int]) -> Bool {
        let (old, new) = step.entries(number)
        guard let node = step.old.contents.objects[number] else { return false }
        if old["Type"] == .name("Page") {
            return !step.changedKeys(old, new).isDisjoint(with: [
                "Contents", "Resources", "MediaBox", "CropBox", "Rotate",
            ])
        }
        guard !["XRef", "ObjStm", "Metadata"].contains(old["Type"]?.nameText) else { return false }
        if ["Font", "FontDescriptor", "XObject"].contains(old["Type"]?.nameText) { return true }
        return node.stream != nil && pages[number] != nil
    }
}
