/// Where every object of every revision lies, and what there is between them.
struct RevisionMap {
    /// A finding with the revision it concerns.
    struct Fault {
        var revision: Int
        var finding: FileFinding
    }

    let file: [UInt8]
    let records: [RevisionHistory.Record]
    /// Where the objects lie that are not packed, by revision and number.
    private(set) var offsets: [[Int: Int]] = []
    /// The first revision with an object that looks like a signature, or like a field that has one.
    private(set) var firstSigned: Int?
    /// The object streams that the revisions' sections name.
    private(set) var containers: [Set<Int>] = []
    /// What is not as it should be.
    private(set) var faults: [Fault] = []

    /// Where each object is, after the revisions so far.
    private var current: [Int: CrossReferenceSection.Entry] = [:]
    /// Numbers that were freed.
    private var dead: Set<Int> = []

    /// Maps a file.
    init(_ file: [UInt8], _ history: RevisionHistory) {
        self.file = file
        records = history.records
        for index in records.indices { map(index) }
    }

    /// The object streams and cross-reference streams of a revision.
    func machinery(of revision: Int) -> Set<Int> {
        containers[revision].union(records[revision].sections.compactMap(\.object))
    }

    /// The object that a number stands for in a revision, as it lies in the file, and the revision it came with.
    func object(_ number: Int, in revision: Int) -> (object: RawObject, revision: Int)? {
        for index in (0...revision).reversed() where records[index].entry(number) != nil {
            guard let offset = offsets[index][number],
                let object = RawObject(file, at: offset, expected: number, length: length)
            else { return nil }
            return (object, index)
        }
        return nil
    }

    // MARK: One revision

    private mutating func map(_ index: Int) {
        let record = records[index]
        for section in record.sections { checkSection(section, of: index) }
        let entries = record.numbers.sorted().compactMap { number in
            record.entry(number).map { (number, $0) }
        }
        let before = current
        for (number, entry) in entries { current[number] = entry }
        var (places, packs): ([Place], Set<Int>) = ([], [])
        for (number, entry) in entries {
            checkReuse(of: number, entry, before: before[number], in: index)
            switch entry {
            case .free: break
            case .packed(let container, _): packs.insert(container)
            case .used(let offset, let generation):
                // A section may say again what an earlier one said.
                guard before[number] != entry || record.range.contains(offset) else { continue }
                places.append(Place(number: number, generation: generation, offset: offset))
            }
        }
        containers.append(packs)
        offsets.append([:])
        let objects = spans(of: places.sorted { $0.offset < $1.offset }, in: index)
        checkGaps(between: objects + record.sections.map(\.range) + record.tails, of: index)
    }

    /// Where an object is said to lie.
    private struct Place {
        var number: Int
        var generation: Int
        var offset: Int
    }

    /// What objects take up; one that begins in another is not read, nor is more read once many were broken.
    private mutating func spans(of places: [Place], in index: Int) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var broken = 0
        for place in places {
            if let last = spans.last, place.offset < last.upperBound {
                add(.overlap(at: place.offset), index)
                continue
            }
            guard broken < Self.brokenLimit, let object = object(at: place, in: index) else {
                broken += 1
                continue
            }
            offsets[index][place.number] = place.offset
            spans.append(object.range)
            if firstSigned == nil, Self.isSignature(object.value) { firstSigned = index }
        }
        return spans
    }

    /// How many objects of a revision may be broken until the rest is taken for broken too.
    private static let brokenLimit = 100

    private static func isSignature(_ value: RawValue) -> Bool {
        value["ByteRange"] != nil || ["Sig", "DocTimeStamp"].contains(value["Type"]?.name)
            || value["FT"]?.name == "Sig" && value["V"] != nil
    }

    private mutating func checkSection(_ section: CrossReferenceSection, of index: Int) {
        if section.isHybrid { add(.hybrid, index) }
        for number in Set(section.repeated).sorted().prefix(10) { add(.repeated(number), index) }
        if let highest = section.entries.keys.max(), highest >= section.size {
            add(.beyondSize(highest), index)
        }
    }

    private mutating func checkReuse(
        of number: Int, _ entry: CrossReferenceSection.Entry, before: CrossReferenceSection.Entry?,
        in index: Int
    ) {
        switch entry {
        case .free:
            if before != nil, before != .free { dead.insert(number) }
        case .used(_, let generation):
            if dead.contains(number) { add(.reused(number), index) }
            if generation != 0, !isGeneration(generation, of: before) { add(.generation(number), index) }
        case .packed:
            if dead.contains(number) { add(.reused(number), index) }
        }
    }

    private func isGeneration(_ generation: Int, of entry: CrossReferenceSection.Entry?) -> Bool {
        if case .used(_, let other)? = entry { generation == other } else { false }
    }

    private mutating func object(at place: Place, in index: Int) -> RawObject? {
        guard records[index].range.contains(place.offset) else {
            add(.outside(place.number), index)
            return nil
        }
        guard let object = RawObject(file, at: place.offset, expected: place.number, length: length),
            object.generation == place.generation,
            object.range.upperBound <= records[index].range.upperBound
        else {
            add(.offset(place.number), index)
            return nil
        }
        if !object.value.repeatedKeys.isEmpty { add(.repeatedKey(place.number), index) }
        return object
    }

    /// A stream's length that is an object of its own.
    private func length(_ number: Int) -> Int? {
        guard case .used(let offset, _)? = current[number] else { return nil }
        return RawObject.number(file, at: offset, expected: number)
    }

    /// Spans may not overlap; between them stand white space and comments.
    private mutating func checkGaps(between spans: [Range<Int>], of index: Int) {
        let range = records[index].range
        var place = range.lowerBound
        let end = range.upperBound..<range.upperBound
        for span in Set(spans).sorted(by: { $0.lowerBound < $1.lowerBound }) + [end] {
            if span.lowerBound >= place {
                checkGap(place..<span.lowerBound, of: index)
            } else if !span.isEmpty {
                add(.overlap(at: span.lowerBound), index)
            }
            place = max(place, span.upperBound)
        }
    }

    /// A comment that runs into an object hides it from those who read without a table.
    private mutating func checkGap(_ gap: Range<Int>, of index: Int) {
        var reader = ByteReader(file, at: gap.lowerBound)
        reader.skipFiller()
        let isEnd = gap.upperBound == records[index].range.upperBound
        guard reader.place < gap.upperBound || reader.place > gap.upperBound && !isEnd else { return }
        add(.stray(at: min(reader.place, gap.upperBound)), index)
        let bytes = Array(file[gap])
        if ByteReader.lastPlace(of: "/ByteRange", in: bytes, before: bytes.count) != nil {
            add(.hiddenSignature, index)
        }
    }

    /// The most faults told.
    private static let faultLimit = 500

    private mutating func add(_ finding: FileFinding, _ index: Int) {
        guard faults.count < Self.faultLimit else { return }
        faults.append(Fault(revision: index, finding: finding))
    }
}
