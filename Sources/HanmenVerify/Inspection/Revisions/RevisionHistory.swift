/// The states of a file as they were saved, read from its cross-reference sections.
struct RevisionHistory {
    /// A state that was saved.
    struct Record {
        /// The bytes that it added, with the line end behind its `%%EOF`.
        var range: Range<Int>
        /// Where its `%%EOF` ends.
        var mark: Int
        /// Its sections, what counts more behind; two in the first revision of a linearized file.
        var sections: [CrossReferenceSection]
        /// From `startxref` to `%%EOF`, once for each section.
        var tails: [Range<Int>]

        /// What it says of an object.
        func entry(_ number: Int) -> CrossReferenceSection.Entry? {
            sections.reversed().lazy.compactMap { $0.entries[number] }.first
        }

        /// The numbers that it says something of.
        var numbers: Set<Int> { Set(sections.flatMap(\.entries.keys)) }
    }

    /// The states, the first first.
    var records: [Record]

    /// The most revisions of a file.
    static let limit = 200

    /// Walks from the last `startxref` back.
    init(_ file: [UInt8]) throws(InspectionError) {
        let reader = CrossReferenceReader(file)
        guard let tail = Self.lastTail(of: file) else { throw .damaged("startxref") }
        var chain: [CrossReferenceSection] = []
        var next: Int? = tail.target
        while let start = next {
            guard chain.count <= Self.limit else { throw .damaged("more than \(Self.limit) revisions") }
            guard let section = reader.section(at: start) else {
                throw .damaged("cross-reference section at \(start)")
            }
            guard !chain.contains(where: { $0.start == section.start }) else {
                throw .damaged("loop of cross-reference sections at \(start)")
            }
            guard !section.isEncrypted else { throw .encrypted }
            chain.append(section)
            next = section.previous
        }
        records = try Self.records(of: chain.reversed(), in: file)
    }

    // MARK: From sections to revisions

    private static func records(
        of sections: [CrossReferenceSection], in file: [UInt8]
    ) throws(InspectionError) -> [Record] {
        var records: [Record] = []
        var rest = sections[...]
        if let first = linearized(sections, in: file) {
            records.append(first)
            rest = rest.dropFirst(2)
        }
        for section in rest {
            let start = records.last?.range.upperBound ?? 0
            guard section.start >= start, let tail = tail(behind: section.range.upperBound, in: file),
                tail.target == section.start
            else { throw .damaged("no revision ends behind the section at \(section.start)") }
            records.append(
                Record(
                    range: start..<tail.end, mark: tail.range.upperBound, sections: [section],
                    tails: [tail.range]))
        }
        return records
    }

    /// The first revision of a linearized file: the section at its end comes before the one for the first page
    /// (ISO 32000-1, annex F).
    private static func linearized(_ sections: [CrossReferenceSection], in file: [UInt8]) -> Record? {
        guard sections.count >= 2, sections[0].start > sections[1].start,
            let outer = tail(behind: sections[0].range.upperBound, in: file),
            outer.target == sections[1].start
        else { return nil }
        // A table for the first page has a tail of its own, a stream needs none.
        let inner = tail(behind: sections[1].range.upperBound, in: file)
        return Record(
            range: 0..<outer.end, mark: outer.range.upperBound, sections: Array(sections[..<2]),
            tails: [inner?.range, outer.range].compactMap { $0 })
    }

    // MARK: Ends

    /// `startxref`, a number and `%%EOF`.
    struct Tail {
        /// Where the section lies that it names.
        var target: Int
        /// From the keyword to behind `%%EOF`.
        var range: Range<Int>
        /// Behind the line end.
        var end: Int
    }

    private static func tail(behind place: Int, in file: [UInt8]) -> Tail? {
        var reader = ByteReader(file, at: place)
        reader.skipFiller()
        let start = reader.place
        guard reader.take("startxref") else { return nil }
        reader.skipSpace()
        guard let target = reader.digits() else { return nil }
        reader.skipSpace()
        // Tools leave comments of their own before the mark.
        while reader.next == 0x25, !reader.takePrefix("%%EOF") {
            while let byte = reader.next, byte != 0x0A, byte != 0x0D { reader.place &+= 1 }
            reader.skipSpace()
        }
        let mark = reader.place
        guard mark >= 5, file[(mark &- 5)..<mark].elementsEqual("%%EOF".utf8) else { return nil }
        reader.skipLineEnd()
        return Tail(target: target, range: start..<mark, end: reader.place)
    }

    private static func lastTail(of file: [UInt8]) -> Tail? {
        var end = file.count
        for _ in 0..<limit {
            guard let place = ByteReader.lastPlace(of: "startxref", in: file, before: end) else { return nil }
            if let tail = tail(behind: place, in: file) { return tail }
            end = place
        }
        return nil
    }
}
