import HanmenReading

/// Holds the object streams that a revision's sections name against what is in them (ISO 32000-1, 7.5.7).
struct ObjectStreamCheck {
    private(set) var findings: [FileFinding] = []

    /// The most objects looked at in one stream.
    private static let limit = 100_000

    init(_ record: RevisionHistory.Record, _ contents: PDFContents) {
        var heads: [Int: [Int]] = [:]
        for number in record.numbers.sorted() {
            guard case .packed(let container, let index)? = record.entry(number) else { continue }
            if heads[container] == nil { heads[container] = read(container, contents) }
            let head = heads[container] ?? []
            if index >= head.count || head[index] != number, findings.count < 100 {
                findings.append(.packedWrongly(number))
            }
        }
        for (container, head) in heads.sorted(by: { $0.key < $1.key }) where Set(head).count < head.count {
            findings.append(.packedWrongly(container))
        }
    }

    /// The numbers of the objects in a stream; dictionaries with a key twice are told.
    private mutating func read(_ container: Int, _ contents: PDFContents) -> [Int] {
        guard let stream = contents.objects[container]?.stream,
            let count = contents.resolved(stream.dictionary["N"])?.integer, 0...Self.limit ~= count,
            let first = contents.resolved(stream.dictionary["First"])?.integer, first >= 0
        else { return [] }
        var reader = ByteReader(stream.data, at: 0)
        var numbers: [Int] = []
        for _ in 0..<count {
            reader.skipFiller()
            guard let number = reader.digits() else { return numbers }
            reader.skipFiller()
            guard let offset = reader.digits() else { return numbers }
            numbers.append(number)
            var values = RawValueReader(stream.data, at: first &+ offset)
            guard findings.count < 100, let value = values.value(), !value.repeatedKeys.isEmpty else {
                continue
            }
            findings.append(.repeatedKey(number))
        }
        return numbers
    }
}
