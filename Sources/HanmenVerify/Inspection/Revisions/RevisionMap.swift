/// Where every object of every revision lies, and what there is between them.
struct RevisionMap {
    /// A finding with the revision it concerns.
    struct Place {
        var revision: Int
        var finding: FileFinding
    }

    let file: [UInt8]
    let records: [RevisionHistory.Record]
    /// The objects that lie unpacked, by revision and number.
    private(set) var objects: [[Int: RawObject]] = []
    /// The object streams that the revisions' sections name.
    private(set) var containers: [Set<Int>] = []
    /// What is not as it should be.
    private(set) var places: [Place] = []

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
        for index in (0...revision).reversed() {
            guard records[index].entry(number) != nil else { continue }
            return objects[index][number].map { ($0, index) }
        }
        return nil
    }

    // MARK: One revision

    private mutating func map(_ index: Int) {
        let record = records[index]
        var spans = record.sections.map(\.range) + record.tails
        var found: [Int: RawObject] = [:]
        var packs: Set<Int> = []
        for section in record.sections {
            checkSection(section, of: index)
        }
        let entries = record.numbers.sorted().compactMap { number in
            record.entry(number).map { (number, $0) }
        }
        let before = current
        for (number, entry) in entries { current[number] = entry }
        for (number, entry) in entries {
            checkReuse(of: number, entry, before: before[number], in: index)
            switch entry {
            case .free: break
            case .packed(let container, _): packs.insert(container)
            case .used(let offset, let generation):
                // A section may say again what an earlier one said.
                guard before[number] != entry || record.range.contains(offset) else { continue }
                guard let object = object(number, generation, at: offset, in: index) else { continue }
                found[number] = object
                spans.append(object.range)
            }
        }
        for section in record.sections {
            guard let number = section.object, found[number] == nil else { continue }
            found[number] = RawObject(file, at: section.start, length: length)
        }
        objects.append(found)
        containers.append(packs)
        checkGaps(between: spans, of: index)
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

    private mutating func object(_ number: Int, _ generation: Int, at offset: Int, in index: Int)
        -> RawObject?
    {
        guard records[index].range.contains(offset) else {
            add(.outside(number), index)
            return nil
        }
        guard let object = RawObject(file, at: offset, length: length), object.number == number,
            object.generation == generation, object.range.upperBound <= records[index].range.upperBound
        else {
            add(.offset(number), index)
            return nil
        }
        if !object.value.repeatedKeys.isEmpty { add(.repeatedKey(number), index) }
        return object
    }

    /// A stream's length that is an object of its own.
    private func length(_ number: Int) -> Int? {
        guard case .used(let offset, _) = current[number],
            let object = RawObject(file, at: offset, length: { _ in nil }), object.number == number
        else { return nil }
        return object.value.digits
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

    private mutating func add(_ finding: FileFinding, _ index: Int) {
        guard places.count < 1000 else { return }
        places.append(Place(revision: index, finding: finding))
    }
}
